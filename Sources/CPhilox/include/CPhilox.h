// SPDX-License-Identifier: GPL-3.0-or-later
// Philox4x32-10 on eight counters at a time, for the widest vector unit of the machine: Swift has no way to compile one
// function for several instruction sets.

#ifndef SIMPUL_CPHILOX_H
#define SIMPUL_CPHILOX_H

#include <stddef.h>
#include <stdint.h>

// The first two words of the blocks of consecutive entities, the first in the upper half.
//
// The counters are (entity, element, visit and purpose, scope), and `count` is a multiple of 8.
typedef void (*simpul_philox_fill)(
    const uint32_t key[2], uint32_t first_entity, const uint32_t other_words[3], size_t count,
    uint64_t *result);

// From narrow to wide: 0 for the vectors that every machine of the kind has, 1 for AVX2, 2 for AVX-512.
enum { SIMPUL_PHILOX_WIDTHS = 3 };

// Null where this machine has no such vectors.
simpul_philox_fill simpul_philox_of_width(int width);

// The widest that this machine has.
simpul_philox_fill simpul_philox_widest(void);

#endif
