using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cuewright.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AccountsInFull : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_publications_account_id_state",
                table: "publications");

            migrationBuilder.DropIndex(
                name: "ix_publications_verdict",
                table: "publications");

            migrationBuilder.AddColumn<bool>(
                name: "is_administrator",
                table: "users",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "faults",
                table: "publications",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "held_step_at",
                table: "publications",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "mode",
                table: "publications",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "tried_since",
                table: "publications",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "refused_at",
                table: "grants",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_configured",
                table: "developer_apps",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "mode",
                table: "developer_apps",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "removed_at",
                table: "developer_apps",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "scopes",
                table: "developer_apps",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "type",
                table: "developer_apps",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "mode",
                table: "attempts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "check_code",
                table: "accounts",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "checked_at",
                table: "accounts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_handle",
                table: "accounts",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "learned_daily_cap",
                table: "accounts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "tags",
                table: "accounts",
                type: "TEXT",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "time_zone",
                table: "accounts",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "user_id",
                table: "account_connections",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AddColumn<string>(
                name: "browser_hash",
                table: "account_connections",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "link_id",
                table: "account_connections",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "redirect_uri",
                table: "account_connections",
                type: "TEXT",
                maxLength: 512,
                nullable: false,
                defaultValue: "");

            // Somebody has to be able to set up the instance: whoever was there first.
            migrationBuilder.Sql("UPDATE users SET is_administrator = 1 WHERE id = (SELECT id FROM users ORDER BY created_at, id LIMIT 1)");

            migrationBuilder.CreateTable(
                name: "connect_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    workspace_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    label = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    token_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    developer_app_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    scopes = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    expected_handle = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    created_by_user_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_by_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    revoked_at = table.Column<long>(type: "INTEGER", nullable: true),
                    used_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_connect_links", x => x.id);
                    table.ForeignKey(
                        name: "fk_connect_links_developer_apps_developer_app_id",
                        column: x => x.developer_app_id,
                        principalTable: "developer_apps",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_connect_links_workspaces_workspace_id",
                        column: x => x.workspace_id,
                        principalTable: "workspaces",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proof_files",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    content = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    added_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proof_files", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "publication_posts",
                columns: table => new
                {
                    publication_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    tik_tok_post_id = table.Column<long>(type: "INTEGER", nullable: false),
                    workspace_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    found_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_publication_posts", x => new { x.publication_id, x.tik_tok_post_id });
                    table.ForeignKey(
                        name: "fk_publication_posts_publications_publication_id",
                        column: x => x.publication_id,
                        principalTable: "publications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "site_pages",
                columns: table => new
                {
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 50000, nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_site_pages", x => x.kind);
                });

            migrationBuilder.CreateTable(
                name: "slots",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    weekday = table.Column<int>(type: "INTEGER", nullable: false),
                    minute = table.Column<int>(type: "INTEGER", nullable: false),
                    workspace_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_slots", x => new { x.account_id, x.weekday, x.minute });
                    table.ForeignKey(
                        name: "fk_slots_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    last_seen_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_sessions", x => x.id);
                    table.ForeignKey(
                        name: "fk_user_sessions_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_tiktok_events_processed_at",
                table: "tiktok_events",
                column: "processed_at");

            migrationBuilder.CreateIndex(
                name: "ix_publications_account_id_state_publish_at",
                table: "publications",
                columns: new[] { "account_id", "state", "publish_at" });

            migrationBuilder.CreateIndex(
                name: "ix_publications_verdict",
                table: "publications",
                column: "next_step_at",
                filter: "next_step_at IS NOT NULL AND state IN (3, 4, 6, 8)");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_workspace_id_entity_id_at",
                table: "audit_entries",
                columns: new[] { "workspace_id", "entity_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_connect_links_developer_app_id",
                table: "connect_links",
                column: "developer_app_id");

            migrationBuilder.CreateIndex(
                name: "ix_connect_links_token_hash",
                table: "connect_links",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_connect_links_workspace_id",
                table: "connect_links",
                column: "workspace_id");

            migrationBuilder.CreateIndex(
                name: "ix_publication_posts_tik_tok_post_id",
                table: "publication_posts",
                column: "tik_tok_post_id");

            migrationBuilder.CreateIndex(
                name: "ix_user_sessions_user_id",
                table: "user_sessions",
                column: "user_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "connect_links");

            migrationBuilder.DropTable(
                name: "proof_files");

            migrationBuilder.DropTable(
                name: "publication_posts");

            migrationBuilder.DropTable(
                name: "site_pages");

            migrationBuilder.DropTable(
                name: "slots");

            migrationBuilder.DropTable(
                name: "user_sessions");

            migrationBuilder.DropIndex(
                name: "ix_tiktok_events_processed_at",
                table: "tiktok_events");

            migrationBuilder.DropIndex(
                name: "ix_publications_account_id_state_publish_at",
                table: "publications");

            migrationBuilder.DropIndex(
                name: "ix_publications_verdict",
                table: "publications");

            migrationBuilder.DropIndex(
                name: "ix_audit_entries_workspace_id_entity_id_at",
                table: "audit_entries");

            migrationBuilder.DropColumn(
                name: "is_administrator",
                table: "users");

            migrationBuilder.DropColumn(
                name: "faults",
                table: "publications");

            migrationBuilder.DropColumn(
                name: "held_step_at",
                table: "publications");

            migrationBuilder.DropColumn(
                name: "mode",
                table: "publications");

            migrationBuilder.DropColumn(
                name: "tried_since",
                table: "publications");

            migrationBuilder.DropColumn(
                name: "refused_at",
                table: "grants");

            migrationBuilder.DropColumn(
                name: "is_configured",
                table: "developer_apps");

            migrationBuilder.DropColumn(
                name: "mode",
                table: "developer_apps");

            migrationBuilder.DropColumn(
                name: "removed_at",
                table: "developer_apps");

            migrationBuilder.DropColumn(
                name: "scopes",
                table: "developer_apps");

            migrationBuilder.DropColumn(
                name: "type",
                table: "developer_apps");

            migrationBuilder.DropColumn(
                name: "mode",
                table: "attempts");

            migrationBuilder.DropColumn(
                name: "check_code",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "checked_at",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "is_handle",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "learned_daily_cap",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "tags",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "time_zone",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "browser_hash",
                table: "account_connections");

            migrationBuilder.DropColumn(
                name: "link_id",
                table: "account_connections");

            migrationBuilder.DropColumn(
                name: "redirect_uri",
                table: "account_connections");

            migrationBuilder.AlterColumn<Guid>(
                name: "user_id",
                table: "account_connections",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_publications_account_id_state",
                table: "publications",
                columns: new[] { "account_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_publications_verdict",
                table: "publications",
                column: "next_step_at",
                filter: "next_step_at IS NOT NULL AND state IN (3, 4)");
        }
    }
}
