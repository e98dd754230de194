import Testing
import WeftModel
