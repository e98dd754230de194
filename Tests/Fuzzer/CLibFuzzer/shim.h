#include <stddef.h>
#include <stdint.h>

/// libFuzzer's loop, for a program with a main of its own.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*readOne)(const uint8_t *bytes, size_t count));
