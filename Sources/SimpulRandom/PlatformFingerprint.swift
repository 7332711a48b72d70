// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL
import SimpulDistributions
import SimpulModel
import SimpulText

#if canImport(Glibc)
  import Glibc
#endif

/// A fingerprint that separates machines on which the same study may differ in the last bits.
///
/// glibc picks its `log`, `exp` and `pow` by the CPU (with fused multiplication or without), and their last bits
/// differ now and then; so the versions of the libraries do not suffice and the bits themselves are hashed.
public enum PlatformFingerprint {
  /// Architecture, system, versions of glibc and GSL, and the hash, such as
  /// `x86_64 linux glibc 2.36 gsl 2.7.1 bits 0123456789abcdef`.
  public static let current: String = {
    "\(architecture) \(system) gsl \(String(cString: simpul_gsl_version())) bits \(Fingerprint.hexadecimal(bits()))"
  }()

  private static var architecture: String {
    #if arch(x86_64)
      "x86_64"
    #elseif arch(arm64)
      "arm64"
    #elseif arch(riscv64)
      "riscv64"
    #else
      "other"
    #endif
  }

  private static var system: String {
    #if canImport(Glibc)
      "linux glibc \(String(cString: simpul_libc_version()))"
    #elseif os(macOS)
      "macos"
    #else
      "other"
    #endif
  }

  /// The bits of elementary functions at 8,192 fixed points each, and of one draw of each kind of sampler there.
  private static func bits() -> UInt64 {
    let distributions: [Distribution] = [
      .exponential(mean: 1), .gamma(mean: 1, standardDeviation: 2), .erlang(phases: 3, mean: 1),
      .lognormal(mean: 1, standardDeviation: 1), .weibull(mean: 1, standardDeviation: 0.5),
      .pert(least: 0, likely: 1, most: 4),
    ]
    let samplers = distributions.compactMap { try? Sampler($0) }
    var generator = AddressedGenerator(
      key: DrawKey(seed: 0, study: "fingerprint", phase: .production, replication: 0))
    var hash = Fingerprint()
    for point in 0..<8_192 as Range<UInt32> {
      let address = DrawAddress(entity: point, element: 0, visit: 0, purpose: .work, scope: 0)
      let u = generator.uniform(at: address)
      for value in [log(u), exp(8 * u), u.squareRoot(), log1p(-u), pow(u, 0.7)] { hash.add(value.bitPattern) }
      for sampler in samplers { hash.add(generator.draw(sampler, at: address).bitPattern) }
    }
    return StableHash.avalanched(hash)
  }
}
