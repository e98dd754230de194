// `import Weft` brings every public module of the package.
@_exported public import WeftAnalysis
@_exported public import WeftDiagram
@_exported public import WeftFormats
@_exported public import WeftGraph
@_exported public import WeftModel
@_exported public import WeftReport
