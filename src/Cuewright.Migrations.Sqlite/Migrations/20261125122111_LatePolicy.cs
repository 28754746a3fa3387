using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cuewright.Migrations.Sqlite.Migrations
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
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "late_within_minutes",
                table: "workspaces",
                type: "INTEGER",
                nullable: false,
                defaultValue: 360);

            migrationBuilder.AddColumn<long>(
                name: "check_at",
                table: "publications",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "late_from",
                table: "publications",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "late_seconds",
                table: "publications",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "risks",
                table: "publications",
                type: "TEXT",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "late_policy",
                table: "posts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "late_within_minutes",
                table: "posts",
                type: "INTEGER",
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
