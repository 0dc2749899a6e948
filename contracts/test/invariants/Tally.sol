// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Test} from "forge-std/Test.sol";
import {StdInvariant} from "forge-std/StdInvariant.sol";

/// @notice Counts what the actions of a campaign achieved, over all of its runs, in a file that
/// `scripts/invariants.mjs` prints. An action may fail only with the errors declared for it; one that never
/// succeeds, or mostly fails, fails the campaign.
abstract contract Tally is Test {
    struct Count {
        uint256 attempts;
        uint256 successes;
        bytes32[] reasons;
    }

    string private constant FOLDER = "contracts/cache-test/invariants/";
    /// From how many calls on every action must have succeeded once, and half of the time.
    uint256 private constant ONCE = 2500;
    uint256 private constant HALF = 20000;

    bytes32[] private _actions;
    bytes4[] private _selectors;
    mapping(bytes32 action => Count) private _counts;
    mapping(bytes32 action => mapping(bytes32 reason => uint256)) private _failures;
    mapping(bytes32 action => mapping(bytes4 selector => bytes32)) private _expected;

    /// @param times How often among the choices of the fuzzer.
    function _action(bytes4 selector, bytes32 action, uint256 times) internal {
        _actions.push(action);
        for (uint256 i = 0; i < times; ++i) {
            _selectors.push(selector);
        }
    }

    function _mayFail(bytes32 action, string memory name) internal {
        bytes4 selector = bytes4(keccak256(abi.encodePacked(name, "()")));
        _expected[action][selector] = bytes32(bytes(name));
    }

    function _startCampaign() internal {
        targetContract(address(this));
        targetSelector(StdInvariant.FuzzSelector(address(this), _selectors));
        vm.createDir(FOLDER, true);
        if (vm.exists(_file())) vm.removeFile(_file());
    }

    function _count(bytes32 action, bool success, bytes memory result) internal {
        if (success) {
            ++_counts[action].attempts;
            ++_counts[action].successes;
            return;
        }
        bytes32 reason = _expected[action][bytes4(result)];
        if (reason == bytes32(0)) {
            revert(string.concat(_text(action), " failed unexpectedly with ", vm.toString(result)));
        }
        _countFailure(action, reason);
    }

    /// @dev The world has nothing that the action could be done to.
    function _nothingFor(bytes32 action) internal {
        _countFailure(action, "(nothing to do)");
    }

    function _countFailure(bytes32 action, bytes32 reason) private {
        ++_counts[action].attempts;
        if (_failures[action][reason]++ == 0) _counts[action].reasons.push(reason);
    }

    function afterInvariant() public virtual {
        string memory previous = vm.exists(_file()) ? vm.readFile(_file()) : "{}";
        string memory merged = previous;
        uint256 total = 0;
        for (uint256 i = 0; i < _actions.length; ++i) {
            total += _add(previous, _actions[i], "attempts", _counts[_actions[i]].attempts);
        }
        for (uint256 i = 0; i < _actions.length; ++i) {
            bytes32 action = _actions[i];
            Count storage count = _counts[action];
            uint256 attempts = _add(previous, action, "attempts", 0);
            uint256 successes = _add(previous, action, "successes", count.successes);
            attempts += count.attempts;
            merged = _put(action, "attempts", attempts);
            merged = _put(action, "successes", successes);
            for (uint256 j = 0; j < count.reasons.length; ++j) {
                string memory reason = _text(count.reasons[j]);
                uint256 failures = _add(previous, action, reason, _failures[action][count.reasons[j]]);
                merged = _put(action, reason, failures);
            }
            if (total >= ONCE) assertGt(successes, 0, string.concat(_text(action), " never succeeded"));
            if (total >= HALF) {
                assertGe(successes * 2, attempts, string.concat(_text(action), " mostly failed"));
            }
        }
        vm.writeFile(_file(), merged);
    }

    function _add(string memory json, bytes32 action, string memory what, uint256 more)
        private
        view
        returns (uint256)
    {
        string memory key = string.concat(".['", _text(action), ": ", what, "']");
        return more + (vm.keyExistsJson(json, key) ? vm.parseJsonUint(json, key) : 0);
    }

    function _put(bytes32 action, string memory what, uint256 value) private returns (string memory) {
        return vm.serializeUint(_campaign(), string.concat(_text(action), ": ", what), value);
    }

    function _file() private view returns (string memory) {
        return string.concat(FOLDER, _campaign(), ".json");
    }

    /// @dev Its name in the report.
    function _campaign() internal view virtual returns (string memory);

    function _text(bytes32 word) internal pure returns (string memory text) {
        uint256 length = 0;
        while (length < 32 && word[length] != 0) ++length;
        bytes memory letters = new bytes(length);
        for (uint256 i = 0; i < length; ++i) {
            letters[i] = word[i];
        }
        return string(letters);
    }
}
