using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cuewright.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class PauseAndWebhooks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "consented_at",
                table: "grants",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "paused_at",
                table: "accounts",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "tiktok_events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    developer_app_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dedupe_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    @event = table.Column<string>(name: "event", type: "character varying(100)", maxLength: 100, nullable: false),
                    kind = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    user_open_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    publish_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    post_id = table.Column<long>(type: "bigint", nullable: true),
                    removal_reason = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    content = table.Column<string>(type: "text", nullable: false),
                    happened_at = table.Column<long>(type: "bigint", nullable: true),
                    received_at = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    due_at = table.Column<long>(type: "bigint", nullable: true),
                    processed_at = table.Column<long>(type: "bigint", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tiktok_events", x => x.id);
                    table.ForeignKey(
                        name: "fk_tiktok_events_developer_apps_developer_app_id",
                        column: x => x.developer_app_id,
                        principalTable: "developer_apps",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_tiktok_events_dedupe_key",
                table: "tiktok_events",
                column: "dedupe_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_tiktok_events_developer_app_id",
                table: "tiktok_events",
                column: "developer_app_id");

            migrationBuilder.CreateIndex(
                name: "ix_tiktok_events_due_at",
                table: "tiktok_events",
                column: "due_at",
                filter: "due_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_tiktok_events_publish_id",
                table: "tiktok_events",
                column: "publish_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "tiktok_events");

            migrationBuilder.DropColumn(
                name: "consented_at",
                table: "grants");

            migrationBuilder.DropColumn(
                name: "paused_at",
                table: "accounts");
        }
    }
}
