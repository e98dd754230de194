import Testing
import WeftDiagram
