// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Test} from "forge-std/Test.sol";
import {Vm} from "forge-std/Vm.sol";

/// @notice Compares every log of an action, in order, with emitter, topics and data.
/// @dev Usage: `_expectEvents();` then, for each emitter, `_from(emitter);` and the events themselves; then
/// `_act();`, the action, and `_assertEvents();`.
abstract contract EventLog is Test {
    address private _emitter;
    Vm.Log[] private _expected;

    function _expectEvents() internal {
        delete _expected;
        vm.recordLogs();
    }

    function _from(address emitter) internal {
        _take();
        _emitter = emitter;
    }

    /// @dev From here on, logs are those of the action.
    function _act() internal {
        _take();
    }

    function _assertEvents() internal {
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length && i < _expected.length; ++i) {
            string memory which = string.concat("event ", vm.toString(i));
            assertEq(logs[i].topics, _expected[i].topics, string.concat(which, ": topics"));
            assertEq(logs[i].data, _expected[i].data, string.concat(which, ": data"));
            assertEq(logs[i].emitter, _expected[i].emitter, string.concat(which, ": emitter"));
        }
        assertEq(logs.length, _expected.length, "number of events");
    }

    function _take() private {
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) {
            logs[i].emitter = _emitter;
            _expected.push(logs[i]);
        }
    }
}
