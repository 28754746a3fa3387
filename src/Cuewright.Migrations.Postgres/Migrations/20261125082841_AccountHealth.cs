using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cuewright.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class AccountHealth : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_publications_account_id_state",
                table: "publications");

            migrationBuilder.AddColumn<string>(
                name: "check_code",
                table: "accounts",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "checked_at",
                table: "accounts",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "learned_daily_cap",
                table: "accounts",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_publications_account_id_state_publish_at",
                table: "publications",
                columns: new[] { "account_id", "state", "publish_at" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_workspace_id_entity_id_at",
                table: "audit_entries",
                columns: new[] { "workspace_id", "entity_id", "at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_publications_account_id_state_publish_at",
                table: "publications");

            migrationBuilder.DropIndex(
                name: "ix_audit_entries_workspace_id_entity_id_at",
                table: "audit_entries");

            migrationBuilder.DropColumn(
                name: "check_code",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "checked_at",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "learned_daily_cap",
                table: "accounts");

            migrationBuilder.CreateIndex(
                name: "ix_publications_account_id_state",
                table: "publications",
                columns: new[] { "account_id", "state" });
        }
    }
}
