using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cuewright.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class VerifiedOnTikTok : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "said_out_at",
                table: "publications",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "verified_at",
                table: "publications",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "attempt",
                table: "publication_events",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_publications_queue",
                table: "publications",
                columns: new[] { "workspace_id", "state", "publish_at" },
                filter: "state IN (1, 2, 3)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_publications_queue",
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
        }
    }
}
