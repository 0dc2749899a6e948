// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Vm} from "forge-std/Vm.sol";

import {
    IAllocationManagerErrors,
    IAllocationManagerEvents,
    IAllocationManagerTypes
} from "../../src/interfaces/IAllocationManager.sol";
import {IDelegationManagerEvents} from "../../src/interfaces/IDelegationManager.sol";
import {IEigenPodManagerEvents} from "../../src/interfaces/IEigenPodManager.sol";
import {IPausableErrors} from "../../src/interfaces/IPausable.sol";
import {IPermissionControlledErrors} from "../../src/interfaces/IPermissionControlled.sol";
import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {IStrategyManagerEvents} from "../../src/interfaces/IStrategyManager.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {Core} from "../utils/Core.sol";

/// @notice The common set-up of chapter 02 §1.12: D = 100, C = 60, W = 100, the first block is 1000, one strategy
/// in one set, and an operator (allocation delay 0, 1000e18 shares) who is a member. Nothing is allocated yet.
abstract contract AllocationTest is
    Core,
    IAllocationManagerErrors,
    IAllocationManagerTypes,
    IAllocationManagerEvents,
    IPausableErrors,
    IPermissionControlledErrors
{
    uint32 internal constant D = 100;
    uint32 internal constant C = 60;
    uint32 internal constant W = 100;
    uint32 internal constant START = 1000;

    address internal operator = makeAddr("operator");
    address internal staker = makeAddr("staker");
    address internal avs = makeAddr("avs");
    address internal stranger = makeAddr("stranger");

    IStrategy internal strategy;
    OperatorSet internal set;

    function _parameters() internal pure virtual override returns (uint32, uint32, uint32, uint32) {
        return (W, D, C, 0);
    }

    function setUp() public virtual override {
        vm.roll(800);
        super.setUp();
        strategy = _newStrategy();
        set = _newAvs(avs, 1, _list(strategy));
        _newMember(operator, 0, 1000e18);
        vm.roll(START);
    }

    /* ACTORS */

    /// @dev An operator in `set` to whom `shares` of `strategy` are delegated.
    function _newMember(address account, uint32 allocationDelay, uint256 shares) internal {
        _registerOperator(account, allocationDelay);
        _register(account, set);
        if (shares == 0) return;
        address delegator =
            account == operator ? staker : makeAddr(string.concat(vm.toString(account), " staker"));
        _deposit(delegator, strategy, shares);
        _delegate(delegator, account);
    }

    function _appoint(address account, address appointee, address target, bytes4 selector) internal {
        vm.prank(account);
        permissionController.setAppointee(account, appointee, target, selector);
    }

    /* WHO MAY CALL */

    /// @dev Chapter 02 §0.1: the account while it has no admins, then its admins only, and appointees for exactly
    /// this contract and selector.
    function _assertPermissions(address account, bytes memory data, bytes4 refusal) internal {
        bytes4 selector = bytes4(data);
        address appointee = makeAddr("appointee");
        address admin = makeAddr("admin");
        address target = address(allocationManager);

        _assertFails(stranger, data, refusal);
        _assertSucceeds(account, data);

        uint256 state = vm.snapshotState();
        _appoint(account, appointee, target, bytes4(uint32(selector) ^ 1));
        _appoint(account, appointee, address(delegationManager), selector);
        _appoint(stranger, appointee, target, selector);
        _assertFails(appointee, data, refusal);
        _appoint(account, appointee, target, selector);
        _assertSucceeds(appointee, data);
        vm.prank(account);
        permissionController.removeAppointee(account, appointee, target, selector);
        _assertFails(appointee, data, refusal);

        vm.prank(account);
        permissionController.addPendingAdmin(account, admin);
        _assertFails(admin, data, refusal);
        vm.prank(admin);
        permissionController.acceptAdmin(account);
        _assertSucceeds(admin, data);
        _assertFails(account, data, refusal);
        vm.revertToState(state);
    }

    /// @dev Exactly this bit stops the call, before anything else is checked.
    function _assertPausedOnlyBy(uint8 bit, address caller, bytes memory data) internal {
        for (uint8 i = 0; i < 3; ++i) {
            uint256 state = vm.snapshotState();
            vm.prank(pauser);
            allocationManager.pause(1 << i);
            if (i == bit) {
                _assertFails(caller, data, CurrentlyPaused.selector);
                _assertFails(stranger, data, CurrentlyPaused.selector);
            } else {
                _assertSucceeds(caller, data);
            }
            vm.revertToState(state);
        }
    }

    function _assertNeverPaused(address caller, bytes memory data) internal {
        uint256 state = vm.snapshotState();
        vm.prank(pauser);
        allocationManager.pauseAll();
        _assertSucceeds(caller, data);
        vm.revertToState(state);
    }

    function _assertFails(address caller, bytes memory data, bytes4 expected) internal {
        _assertFails(caller, data, abi.encodePacked(expected));
    }

    function _assertFails(address caller, bytes memory data, bytes memory expected) internal {
        vm.prank(caller);
        (bool success, bytes memory returned) = address(allocationManager).call(data);
        assertFalse(success, "the call should fail");
        assertEq(returned, expected, "revert data");
    }

    /// @dev Leaves no trace.
    function _assertSucceeds(address caller, bytes memory data) internal {
        uint256 state = vm.snapshotState();
        vm.prank(caller);
        (bool success, bytes memory returned) = address(allocationManager).call(data);
        assertTrue(success, string.concat("the call should succeed, not fail with ", vm.toString(returned)));
        vm.revertToState(state);
    }

    /* EVENTS */

    /// @dev Every event of the calls between `_record` and `_recorded`, then the expected ones emitted by the
    /// test itself, then `_assertLogs`: same number, order, emitters, topics and data.
    function _record() internal {
        vm.recordLogs();
    }

    function _recorded() internal returns (Vm.Log[] memory) {
        return vm.getRecordedLogs();
    }

    function _assertLogs(Vm.Log[] memory actual) internal {
        Vm.Log[] memory expected = vm.getRecordedLogs();
        uint256 count = actual.length < expected.length ? actual.length : expected.length;
        for (uint256 i = 0; i < count; ++i) {
            string memory place = string.concat("event ", vm.toString(i));
            assertEq(actual[i].topics, expected[i].topics, string.concat(place, ": topics"));
            assertEq(actual[i].data, expected[i].data, string.concat(place, ": data"));
            assertEq(actual[i].emitter, _emitterOf(expected[i].topics[0]), string.concat(place, ": emitter"));
        }
        assertEq(actual.length, expected.length, "number of events");
    }

    function _emitterOf(bytes32 topic) internal view virtual returns (address) {
        if (
            topic == IDelegationManagerEvents.OperatorSharesDecreased.selector
                || topic == IDelegationManagerEvents.OperatorSharesSlashed.selector
        ) return address(delegationManager);
        if (topic == IStrategyManagerEvents.BurnOrRedistributableSharesIncreased.selector) {
            return address(strategyManager);
        }
        if (topic == IEigenPodManagerEvents.BurnableETHSharesIncreased.selector) {
            return address(eigenPodManager);
        }
        return address(allocationManager);
    }

    /* PARAMETERS */

    function _setParams(uint32 id, IStrategy[] memory strategies)
        internal
        pure
        returns (CreateSetParams[] memory params)
    {
        params = new CreateSetParams[](1);
        params[0] = CreateSetParams(id, strategies);
    }

    function _setParams(uint32 id, IStrategy[] memory strategies, address slasher)
        internal
        pure
        returns (CreateSetParamsV2[] memory params)
    {
        params = new CreateSetParamsV2[](1);
        params[0] = CreateSetParamsV2(id, strategies, slasher);
    }

    function _allocateParams(OperatorSet memory operatorSet, IStrategy from, uint64 magnitude)
        internal
        pure
        returns (AllocateParams[] memory params)
    {
        params = new AllocateParams[](1);
        params[0] = AllocateParams(operatorSet, _list(from), _magnitudes(magnitude));
    }

    function _newRedistributingSet(
        address account,
        uint32 id,
        IStrategy[] memory strategies,
        address recipient
    ) internal returns (OperatorSet memory) {
        vm.prank(account);
        allocationManager.createRedistributingOperatorSets(
            account, _setParams(id, strategies), _addresses(recipient)
        );
        return OperatorSet(account, id);
    }

    function _drain(address account, IStrategy from, uint16 limit) internal {
        uint16[] memory limits = new uint16[](1);
        limits[0] = limit;
        allocationManager.clearDeallocationQueue(account, _list(from), limits);
    }

    function _list(IStrategy first, IStrategy second) internal pure returns (IStrategy[] memory list) {
        list = new IStrategy[](2);
        (list[0], list[1]) = (first, second);
    }

    function _none() internal pure returns (IStrategy[] memory) {
        return new IStrategy[](0);
    }

    function _ids(uint32 first, uint32 second) internal pure returns (uint32[] memory list) {
        list = new uint32[](2);
        (list[0], list[1]) = (first, second);
    }

    function _magnitudes(uint64 magnitude) internal pure returns (uint64[] memory list) {
        list = new uint64[](1);
        list[0] = magnitude;
    }

    function _wads(uint256 wad) internal pure returns (uint256[] memory list) {
        list = new uint256[](1);
        list[0] = wad;
    }

    function _wads(uint256 first, uint256 second) internal pure returns (uint256[] memory list) {
        list = new uint256[](2);
        (list[0], list[1]) = (first, second);
    }

    function _addresses(address account) internal pure returns (address[] memory list) {
        list = new address[](1);
        list[0] = account;
    }

    function _addresses(address first, address second) internal pure returns (address[] memory list) {
        list = new address[](2);
        (list[0], list[1]) = (first, second);
    }

    /* EXPECTATIONS */

    function _assertAllocation(
        address account,
        OperatorSet memory operatorSet,
        IStrategy from,
        uint64 current,
        int128 pending,
        uint32 effectBlock
    ) internal view {
        Allocation memory allocation = allocationManager.getAllocation(account, operatorSet, from);
        assertEq(allocation.currentMagnitude, current, "current magnitude");
        assertEq(allocation.pendingDiff, pending, "pending difference");
        assertEq(allocation.effectBlock, effectBlock, "effect block");
    }

    function _assertSets(OperatorSet[] memory actual, OperatorSet[] memory expected) internal pure {
        assertEq(abi.encode(actual), abi.encode(expected), "operator sets");
    }

    function _assertStrategies(IStrategy[] memory actual, IStrategy[] memory expected) internal pure {
        assertEq(abi.encode(actual), abi.encode(expected), "strategies");
    }

    function _sets() internal pure returns (OperatorSet[] memory) {
        return new OperatorSet[](0);
    }

    function _sets(OperatorSet memory first) internal pure returns (OperatorSet[] memory list) {
        list = new OperatorSet[](1);
        list[0] = first;
    }

    function _sets(OperatorSet memory first, OperatorSet memory second)
        internal
        pure
        returns (OperatorSet[] memory list)
    {
        list = new OperatorSet[](2);
        (list[0], list[1]) = (first, second);
    }

    function _minimumStake(OperatorSet memory operatorSet, address account, uint32 futureBlock)
        internal
        view
        returns (uint256)
    {
        return allocationManager.getMinimumSlashableStake(
            operatorSet, _addresses(account), _list(strategy), futureBlock
        )[0][0];
    }

    function _shares(address account) internal view returns (uint256) {
        return delegationManager.operatorShares(account, strategy);
    }
}
