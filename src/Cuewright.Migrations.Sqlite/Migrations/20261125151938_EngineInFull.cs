using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cuewright.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class EngineInFull : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_publications_lane",
                table: "publications");

            migrationBuilder.DropIndex(
                name: "ix_publications_next_step",
                table: "publications");

            migrationBuilder.AddColumn<int>(
                name: "ahead_seconds",
                table: "publications",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "auto_add_music",
                table: "publications",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "said_out_at",
                table: "publications",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "verified_at",
                table: "publications",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "attempt",
                table: "publication_events",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "kind",
                table: "posts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "photo_cover_index",
                table: "posts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "title",
                table: "posts",
                type: "TEXT",
                maxLength: 90,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "transfer",
                table: "posts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "upload_ahead",
                table: "posts",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "photo",
                table: "media",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "media_id",
                table: "attempts",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AddColumn<bool>(
                name: "auto_add_music",
                table: "attempts",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "kind",
                table: "attempts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "photo_cover_index",
                table: "attempts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "title",
                table: "attempts",
                type: "TEXT",
                maxLength: 90,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "transfer",
                table: "attempts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "attempt_photos",
                columns: table => new
                {
                    attempt_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    workspace_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    media_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attempt_photos", x => new { x.attempt_id, x.position });
                    table.ForeignKey(
                        name: "fk_attempt_photos_attempts_attempt_id",
                        column: x => x.attempt_id,
                        principalTable: "attempts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "instance",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    epoch = table.Column<int>(type: "INTEGER", nullable: false),
                    epoch_since = table.Column<long>(type: "INTEGER", nullable: true),
                    identity = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    held_since = table.Column<long>(type: "INTEGER", nullable: true),
                    held_reason = table.Column<int>(type: "INTEGER", nullable: true),
                    known_until = table.Column<long>(type: "INTEGER", nullable: true),
                    released_at = table.Column<long>(type: "INTEGER", nullable: true),
                    last_seen_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_instance", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "post_photos",
                columns: table => new
                {
                    post_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    workspace_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    media_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_post_photos", x => new { x.post_id, x.position });
                    table.ForeignKey(
                        name: "fk_post_photos_media_media_id",
                        column: x => x.media_id,
                        principalTable: "media",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_post_photos_posts_post_id",
                        column: x => x.post_id,
                        principalTable: "posts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pull_addresses",
                columns: table => new
                {
                    attempt_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    workspace_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    media_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    token_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    first_requested_at = table.Column<long>(type: "INTEGER", nullable: true),
                    revoked_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pull_addresses", x => new { x.attempt_id, x.position });
                    table.ForeignKey(
                        name: "fk_pull_addresses_attempts_attempt_id",
                        column: x => x.attempt_id,
                        principalTable: "attempts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "upload_rates",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    bytes_per_second = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_upload_rates", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_publications_lane",
                table: "publications",
                columns: new[] { "grant_id", "next_step_at" },
                filter: "next_step_at IS NOT NULL AND state IN (1, 2, 9)");

            migrationBuilder.CreateIndex(
                name: "ix_publications_next_step",
                table: "publications",
                column: "next_step_at",
                filter: "next_step_at IS NOT NULL AND state IN (1, 2, 9)");

            migrationBuilder.CreateIndex(
                name: "ix_publications_queue",
                table: "publications",
                columns: new[] { "workspace_id", "state", "publish_at" },
                filter: "state IN (1, 2, 3, 9)");

            migrationBuilder.CreateIndex(
                name: "ix_publications_restored",
                table: "publications",
                columns: new[] { "workspace_id", "publish_at" },
                filter: "problem_code = 'restored'");

            migrationBuilder.CreateIndex(
                name: "ix_attempt_photos_media_id",
                table: "attempt_photos",
                column: "media_id");

            migrationBuilder.CreateIndex(
                name: "ix_post_photos_media_id",
                table: "post_photos",
                column: "media_id");

            migrationBuilder.CreateIndex(
                name: "ix_pull_addresses_token_hash",
                table: "pull_addresses",
                column: "token_hash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "attempt_photos");

            migrationBuilder.DropTable(
                name: "instance");

            migrationBuilder.DropTable(
                name: "post_photos");

            migrationBuilder.DropTable(
                name: "pull_addresses");

            migrationBuilder.DropTable(
                name: "upload_rates");

            migrationBuilder.DropIndex(
                name: "ix_publications_lane",
                table: "publications");

            migrationBuilder.DropIndex(
                name: "ix_publications_next_step",
                table: "publications");

            migrationBuilder.DropIndex(
                name: "ix_publications_queue",
                table: "publications");

            migrationBuilder.DropIndex(
                name: "ix_publications_restored",
                table: "publications");

            migrationBuilder.DropColumn(
                name: "ahead_seconds",
                table: "publications");

            migrationBuilder.DropColumn(
                name: "auto_add_music",
                table: "publications");

            migrationBuilder.DropColumn(
                name: "said_out_at",
                table: "publications");

            migrationBuilder.DropColumn(
                name: "verified_at",
                table: "publications");

            migrationBuilder.DropColumn(
                name: "attempt",
                table: "publication_events");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "photo_cover_index",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "title",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "transfer",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "upload_ahead",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "photo",
                table: "media");

            migrationBuilder.DropColumn(
                name: "auto_add_music",
                table: "attempts");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "attempts");

            migrationBuilder.DropColumn(
                name: "photo_cover_index",
                table: "attempts");

            migrationBuilder.DropColumn(
                name: "title",
                table: "attempts");

            migrationBuilder.DropColumn(
                name: "transfer",
                table: "attempts");

            migrationBuilder.AlterColumn<Guid>(
                name: "media_id",
                table: "attempts",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_publications_lane",
                table: "publications",
                columns: new[] { "grant_id", "next_step_at" },
                filter: "next_step_at IS NOT NULL AND state IN (1, 2)");

            migrationBuilder.CreateIndex(
                name: "ix_publications_next_step",
                table: "publications",
                column: "next_step_at",
                filter: "next_step_at IS NOT NULL AND state IN (1, 2)");
        }
    }
}
