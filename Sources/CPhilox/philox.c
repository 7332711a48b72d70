// SPDX-License-Identifier: GPL-3.0-or-later

#include "CPhilox.h"

#include <string.h>

typedef uint64_t lanes __attribute__((vector_size(64)));

// The words live in the lower halves of 64-bit lanes; what stands in the upper halves does not matter until the end,
// because a product takes lower halves only.
static inline __attribute__((always_inline)) void fill_eight(
    const uint32_t key[2], uint32_t first_entity, const uint32_t other_words[3], uint64_t *result) {
  const lanes low = (lanes){} + 0xFFFFFFFFu;
  const lanes number = {0, 1, 2, 3, 4, 5, 6, 7};
  lanes word0 = (number + first_entity) & low;
  lanes word1 = (lanes){} + other_words[0];
  lanes word2 = (lanes){} + other_words[1];
  lanes word3 = (lanes){} + other_words[2];
  uint32_t key0 = key[0], key1 = key[1];
#pragma clang loop unroll(full)
  for (int round = 0; round < 10; round++) {
    lanes even = (word0 & low) * (uint64_t)0xD2511F53;
    lanes odd = (word2 & low) * (uint64_t)0xCD9E8D57;
    word0 = (odd >> 32) ^ word1 ^ (uint64_t)key0;
    word1 = odd;
    word2 = (even >> 32) ^ word3 ^ (uint64_t)key1;
    word3 = even;
    key0 += 0x9E3779B9;
    key1 += 0xBB67AE85;
  }
  lanes both = (word0 << 32) | (word1 & low);
  memcpy(result, &both, sizeof both);
}

#define DEFINE_FILL(name, attributes)                                                                 \
  attributes static void name(                                                                         \
      const uint32_t key[2], uint32_t first_entity, const uint32_t other_words[3], size_t count,      \
      uint64_t *result) {                                                                              \
    for (size_t place = 0; place + 8 <= count; place += 8)                                            \
      fill_eight(key, first_entity + (uint32_t)place, other_words, result + place);                    \
  }

DEFINE_FILL(fill_narrow, )

#if defined(__x86_64__)
DEFINE_FILL(fill_avx2, __attribute__((target("avx2"))))
DEFINE_FILL(fill_avx512, __attribute__((target("avx512f"))))

simpul_philox_fill simpul_philox_of_width(int width) {
  __builtin_cpu_init();
  if (width == 0) return fill_narrow;
  if (width == 1 && __builtin_cpu_supports("avx2")) return fill_avx2;
  if (width == 2 && __builtin_cpu_supports("avx512f")) return fill_avx512;
  return 0;
}
#else
simpul_philox_fill simpul_philox_of_width(int width) { return width == 0 ? fill_narrow : 0; }
#endif

simpul_philox_fill simpul_philox_widest(void) {
  for (int width = SIMPUL_PHILOX_WIDTHS - 1; width > 0; width--) {
    simpul_philox_fill fill = simpul_philox_of_width(width);
    if (fill) return fill;
  }
  return fill_narrow;
}
