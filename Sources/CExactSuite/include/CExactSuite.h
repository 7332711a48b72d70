// SPDX-License-Identifier: GPL-3.0-or-later
// The files of the exact suite as a part of the program, so that it finds them wherever it is moved to; in C, because
// Swift can take a file in only as a list of all its bytes, each an expression.

#ifndef SIMPUL_CEXACTSUITE_H
#define SIMPUL_CEXACTSUITE_H

#include <stddef.h>

struct simpul_exact_file {
  // That of the file, without `.json`.
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t count;
};

// Null where there is none of that name.
const struct simpul_exact_file *_Nullable simpul_exact_file_named(const char *_Nonnull name);

#endif
