import Testing
import WeftReport
