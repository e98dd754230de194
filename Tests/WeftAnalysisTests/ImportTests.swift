import Testing
import WeftAnalysis
