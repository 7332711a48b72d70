// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulEngine

@Suite("Account of an actor's time")
struct ActorAccountTests {
  @Test("what is under way when the window begins and ends counts for its part in it")
  func window() {
    var desk = PoolState()
    desk.onDuty = 1
    desk.changeBusy(by: 1, false, at: 3)
    // The window goes from 10 to 100.
    desk.account = ActorAccount()
    desk.countWhatHolds(at: 10, sign: -1)
    desk.changeOnDuty(by: 1, at: 20)
    desk.changeBusy(by: 1, true, at: 25)
    desk.changeBusy(by: -1, false, at: 30)
    desk.changeOnDuty(by: -1, at: 40)
    desk.changeOnDuty(by: -1, at: 50)
    desk.changeOnDuty(by: 1, at: 90)
    desk.countWhatHolds(at: 100, sign: 1)
    #expect(desk.account.onDutyTime == 10 + 2 * 20 + 10 + 10)
    #expect(desk.account.staffedTime == 40 + 10)
    #expect(desk.account.workTime == 20 + 75)
    #expect(desk.account.otherWorkTime == 75)
  }
}
