using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cuewright.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class DeveloperAppsInFull : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_administrator",
                table: "users",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            // Somebody has to be able to set up the instance: whoever was there first.
            migrationBuilder.Sql("UPDATE users SET is_administrator = TRUE WHERE id = (SELECT id FROM users ORDER BY created_at, id LIMIT 1)");

            migrationBuilder.AddColumn<bool>(
                name: "is_configured",
                table: "developer_apps",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "mode",
                table: "developer_apps",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "removed_at",
                table: "developer_apps",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "scopes",
                table: "developer_apps",
                type: "character varying(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "type",
                table: "developer_apps",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "redirect_uri",
                table: "account_connections",
                type: "character varying(512)",
                maxLength: 512,
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "is_administrator",
                table: "users");

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
                name: "redirect_uri",
                table: "account_connections");
        }
    }
}
