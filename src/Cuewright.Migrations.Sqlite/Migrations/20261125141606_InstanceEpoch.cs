using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cuewright.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class InstanceEpoch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.CreateIndex(
                name: "ix_publications_restored",
                table: "publications",
                columns: new[] { "workspace_id", "publish_at" },
                filter: "problem_code = 'restored'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "instance");

            migrationBuilder.DropIndex(
                name: "ix_publications_restored",
                table: "publications");
        }
    }
}
