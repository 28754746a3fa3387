using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cuewright.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class UploadAhead : Migration
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
                name: "upload_ahead",
                table: "posts",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "upload_rates");

            migrationBuilder.DropIndex(
                name: "ix_publications_lane",
                table: "publications");

            migrationBuilder.DropIndex(
                name: "ix_publications_next_step",
                table: "publications");

            migrationBuilder.DropColumn(
                name: "ahead_seconds",
                table: "publications");

            migrationBuilder.DropColumn(
                name: "upload_ahead",
                table: "posts");

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
