using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cuewright.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class LatePolicy : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "late_policy",
                table: "workspaces",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "late_within_minutes",
                table: "workspaces",
                type: "integer",
                nullable: false,
                defaultValue: 360);

            migrationBuilder.AddColumn<long>(
                name: "check_at",
                table: "publications",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "late_from",
                table: "publications",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "late_seconds",
                table: "publications",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "risks",
                table: "publications",
                type: "character varying(256)",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "late_policy",
                table: "posts",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "late_within_minutes",
                table: "posts",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_publications_check",
                table: "publications",
                column: "check_at",
                filter: "check_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_publications_late",
                table: "publications",
                columns: new[] { "workspace_id", "publish_at" },
                filter: "state = 1 AND problem_code = 'late'");

            migrationBuilder.CreateIndex(
                name: "ix_publications_risk",
                table: "publications",
                columns: new[] { "workspace_id", "publish_at" },
                filter: "risks IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_publications_check",
                table: "publications");

            migrationBuilder.DropIndex(
                name: "ix_publications_late",
                table: "publications");

            migrationBuilder.DropIndex(
                name: "ix_publications_risk",
                table: "publications");

            migrationBuilder.DropColumn(
                name: "late_policy",
                table: "workspaces");

            migrationBuilder.DropColumn(
                name: "late_within_minutes",
                table: "workspaces");

            migrationBuilder.DropColumn(
                name: "check_at",
                table: "publications");

            migrationBuilder.DropColumn(
                name: "late_from",
                table: "publications");

            migrationBuilder.DropColumn(
                name: "late_seconds",
                table: "publications");

            migrationBuilder.DropColumn(
                name: "risks",
                table: "publications");

            migrationBuilder.DropColumn(
                name: "late_policy",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "late_within_minutes",
                table: "posts");
        }
    }
}
