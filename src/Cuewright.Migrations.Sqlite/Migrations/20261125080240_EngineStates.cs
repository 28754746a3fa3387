using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cuewright.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class EngineStates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_publications_verdict",
                table: "publications");

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

            migrationBuilder.AddColumn<long>(
                name: "tried_since",
                table: "publications",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_publications_verdict",
                table: "publications",
                column: "next_step_at",
                filter: "next_step_at IS NOT NULL AND state IN (3, 4, 6)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_publications_verdict",
                table: "publications");

            migrationBuilder.DropColumn(
                name: "faults",
                table: "publications");

            migrationBuilder.DropColumn(
                name: "held_step_at",
                table: "publications");

            migrationBuilder.DropColumn(
                name: "tried_since",
                table: "publications");

            migrationBuilder.CreateIndex(
                name: "ix_publications_verdict",
                table: "publications",
                column: "next_step_at",
                filter: "next_step_at IS NOT NULL AND state IN (3, 4)");
        }
    }
}
