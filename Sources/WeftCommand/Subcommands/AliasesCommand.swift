import ArgumentParser
import WeftFormats
import WeftModel

/// `weft aliases`: which actors may be the same body, for a person to decide.
struct AliasesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aliases",
    abstract: "Proposes which actors may be the same body, as a table to review.",
    discussion: """
      The table has the columns from, to, why, score and decided. Write yes or no under decided;
      saved as aliases.csv in the network's folder, or given with --aliases, its decisions are
      obeyed by every command. Nothing merges unless it is decided.

      Example:
        weft aliases grants.json -o aliases.csv
      """)

  @OptionGroup var input: NetworkInput

  @OptionGroup var output: OutputOption

  func run() throws {
    let reading = try input.reading()
    let table = try AliasTable.proposals(
      for: reading.network, keeping: input.choices.aliasTable() ?? AliasTable())
    try output.write(table.csv())
    let open = table.rows.count { $0.decided == .open }
    StandardError.say("\(open) \(open == 1 ? "pair" : "pairs") to decide on.")
  }
}
