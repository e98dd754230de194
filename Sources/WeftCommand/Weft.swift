import ArgumentParser
import WeftModel

/// The command `weft`: its subcommands, one a file.
struct Weft: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weft",
    abstract:
      "Shows how a partnership is woven: who bridges it, who it hangs on, where it would tear.",
    discussion: """
      NETWORK is a folder of tables (see the README), or any file `weft formats` lists.

      Example:
        weft findings data/hact-collaborate-2
      """,
    version: WeftVersion.current,
    subcommands: [
      CheckCommand.self,
      AnalyseCommand.self,
      FindingsCommand.self,
      MapCommand.self,
      WhatIfCommand.self,
      RepairCommand.self,
      CompareCommand.self,
      ReportCommand.self,
      ConvertCommand.self,
      JoinCommand.self,
      AliasesCommand.self,
      FormatsCommand.self,
      WordsCommand.self,
    ])
}
