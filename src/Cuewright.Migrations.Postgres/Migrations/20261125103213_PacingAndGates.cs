using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cuewright.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class PacingAndGates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "inits",
                table: "lanes",
                type: "bytea",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddColumn<byte[]>(
                name: "looks",
                table: "lanes",
                type: "bytea",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddColumn<byte[]>(
                name: "questions",
                table: "lanes",
                type: "bytea",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.CreateTable(
                name: "app_gates",
                columns: table => new
                {
                    developer_app_id = table.Column<Guid>(type: "uuid", nullable: false),
                    window_started_at = table.Column<long>(type: "bigint", nullable: true),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    successes = table.Column<int>(type: "integer", nullable: false),
                    failing_grants = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    opened_at = table.Column<long>(type: "bigint", nullable: true),
                    retry_at = table.Column<long>(type: "bigint", nullable: true),
                    openings = table.Column<int>(type: "integer", nullable: false),
                    probe_grant_id = table.Column<Guid>(type: "uuid", nullable: true),
                    probe_until = table.Column<long>(type: "bigint", nullable: true),
                    questions_until = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_app_gates", x => x.developer_app_id);
                    table.ForeignKey(
                        name: "fk_app_gates_developer_apps_developer_app_id",
                        column: x => x.developer_app_id,
                        principalTable: "developer_apps",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "app_gates");

            migrationBuilder.DropColumn(
                name: "inits",
                table: "lanes");

            migrationBuilder.DropColumn(
                name: "looks",
                table: "lanes");

            migrationBuilder.DropColumn(
                name: "questions",
                table: "lanes");
        }
    }
}
