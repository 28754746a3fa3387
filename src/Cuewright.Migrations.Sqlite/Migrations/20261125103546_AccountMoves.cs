using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cuewright.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AccountMoves : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "account_moves",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    workspace_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    grant_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    username = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    is_handle = table.Column<bool>(type: "INTEGER", nullable: false),
                    nickname = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    union_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    avatar_key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    avatar_content_type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_moves", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_moves_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_account_moves_grants_grant_id",
                        column: x => x.grant_id,
                        principalTable: "grants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_account_moves_account_id",
                table: "account_moves",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_moves_expires_at",
                table: "account_moves",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_account_moves_grant_id",
                table: "account_moves",
                column: "grant_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_moves");
        }
    }
}
