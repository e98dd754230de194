import Testing
import Weft
