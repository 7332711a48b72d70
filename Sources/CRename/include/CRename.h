// SPDX-License-Identifier: GPL-3.0-or-later

#ifndef SIMPUL_RENAME_H
#define SIMPUL_RENAME_H

/// Lets two paths change places in one step, so that at no instant one of them is missing.
///
/// Swift does not see renameat2, which glibc shows under _GNU_SOURCE only.
///
/// Returns 0, or the error number; EINVAL, ENOSYS or EOPNOTSUPP where the file system cannot do it.
int simpul_exchange(const char *first, const char *second);

#endif
