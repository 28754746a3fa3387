using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cuewright.Migrations.Postgres.Migrations
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
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "held_step_at",
                table: "publications",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "mode",
                table: "publications",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "tried_since",
                table: "publications",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "mode",
                table: "attempts",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "publication_posts",
                columns: table => new
                {
                    publication_id = table.Column<Guid>(type: "uuid", nullable: false),
                    tik_tok_post_id = table.Column<long>(type: "bigint", nullable: false),
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    found_at = table.Column<long>(type: "bigint", nullable: false)
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

            migrationBuilder.CreateIndex(
                name: "ix_publications_verdict",
                table: "publications",
                column: "next_step_at",
                filter: "next_step_at IS NOT NULL AND state IN (3, 4, 6, 8)");

            migrationBuilder.CreateIndex(
                name: "ix_publication_posts_tik_tok_post_id",
                table: "publication_posts",
                column: "tik_tok_post_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "publication_posts");

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
                name: "mode",
                table: "publications");

            migrationBuilder.DropColumn(
                name: "tried_since",
                table: "publications");

            migrationBuilder.DropColumn(
                name: "mode",
                table: "attempts");

            migrationBuilder.CreateIndex(
                name: "ix_publications_verdict",
                table: "publications",
                column: "next_step_at",
                filter: "next_step_at IS NOT NULL AND state IN (3, 4)");
        }
    }
}
