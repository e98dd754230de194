import Testing
import WeftFormats
