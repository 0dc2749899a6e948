// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Vm} from "forge-std/Vm.sol";
import {
    IDelegationManagerErrors,
    IDelegationManagerEvents
} from "../../src/interfaces/IDelegationManager.sol";
import {IStrategyManagerEvents} from "../../src/interfaces/IStrategyManager.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {AllocationTest} from "../allocation/AllocationTest.sol";

/// @notice The worked examples of chapter 02 §1.12, number by number.
contract WorkedExamplesTest is AllocationTest {
    /// @dev One slash and what it must return and leave. `wadSlashed` is read from the event.
    struct Expected {
        uint256 slashId;
        uint256 shares;
        uint256 wadSlashed;
        uint64 maxMagnitude;
        uint256 sharesLeft;
    }

    function _slashAs(address account, uint256 wad, Expected memory expected) private {
        _slashAs(account, set, wad, expected);
    }

    function _slashAs(address account, OperatorSet memory by, uint256 wad, Expected memory expected) private {
        _record();
        (uint256 slashId, uint256 shares) = _slash(account, by, strategy, wad);
        Vm.Log[] memory logs = _recorded();
        (,,, uint256[] memory wadSlashed,) =
            abi.decode(logs[logs.length - 1].data, (address, OperatorSet, address[], uint256[], string));
        assertEq(slashId, expected.slashId, "slash id");
        assertEq(shares, expected.shares, "shares");
        assertEq(wadSlashed[0], expected.wadSlashed, "wadSlashed");
        assertEq(allocationManager.getMaxMagnitude(account, strategy), expected.maxMagnitude, "max magnitude");
        assertEq(_shares(account), expected.sharesLeft, "shares left");
        assertEq(
            strategyManager.getBurnOrRedistributableShares(by, slashId, strategy), expected.shares, "recorded"
        );
    }

    function _assertMagnitudes(address account, uint64 encumbered, uint64 max, uint64 allocatable)
        private
        view
    {
        assertEq(allocationManager.getEncumberedMagnitude(account, strategy), encumbered, "encumbered");
        assertEq(allocationManager.getMaxMagnitude(account, strategy), max, "max");
        assertEq(allocationManager.getAllocatableMagnitude(account, strategy), allocatable, "allocatable");
    }

    function test_A_allocateSlashDeallocateSlashComplete() public {
        address a = makeAddr("a");
        _newMember(a, 10, 1000e18);

        _record();
        _allocate(a, set, strategy, 0.5e18);
        Vm.Log[] memory logs = _recorded();
        emit EncumberedMagnitudeUpdated(a, strategy, 0.5e18);
        emit AllocationUpdated(a, set, strategy, 0.5e18, 1010);
        _assertLogs(logs);
        _assertAllocation(a, set, strategy, 0, 0.5e18, 1010);
        _assertMagnitudes(a, 0.5e18, 1e18, 0.5e18);

        vm.roll(1009);
        _record();
        _slash(a, set, strategy, 0.25e18);
        logs = _recorded();
        emit OperatorSlashed(a, set, _list(strategy), _wads(0), "test");
        _assertLogs(logs);
        assertEq(allocationManager.getSlashCount(set), 1);
        _assertAllocation(a, set, strategy, 0, 0.5e18, 1010);
        _assertMagnitudes(a, 0.5e18, 1e18, 0.5e18);
        assertEq(_shares(a), 1000e18);

        vm.roll(1010);
        _slashAs(a, 0.25e18, Expected(2, 125e18, 0.125e18, 0.875e18, 875e18));
        _assertAllocation(a, set, strategy, 0.375e18, 0, 0);
        _assertMagnitudes(a, 0.375e18, 0.875e18, 0.5e18);
        assertEq(_minimumStake(set, a, 1010), 374999999999999999625);

        vm.roll(1020);
        _record();
        _allocate(a, set, strategy, 0.175e18);
        logs = _recorded();
        emit AllocationUpdated(a, set, strategy, 0.175e18, 1121);
        _assertLogs(logs);
        _assertAllocation(a, set, strategy, 0.375e18, -0.2e18, 1121);
        _assertMagnitudes(a, 0.375e18, 0.875e18, 0.5e18);
        assertEq(_minimumStake(set, a, 1120), 374999999999999999625);
        assertEq(_minimumStake(set, a, 1121), 175000000000000000000);

        vm.roll(1120);
        _slashInBlock1120(a);
        _assertAllocation(a, set, strategy, 0.1875e18, -0.1e18, 1121);
        _assertMagnitudes(a, 0.1875e18, 0.6875e18, 0.5e18);
        assertEq(_minimumStake(set, a, 1120), 187499999999999999812);
        assertEq(_minimumStake(set, a, 1121), 87499999999999999500);

        vm.roll(1121);
        _assertAllocation(a, set, strategy, 0.0875e18, 0, 0);
        _assertMagnitudes(a, 0.0875e18, 0.6875e18, 0.6e18);
        assertEq(_shares(a), 687.5e18);

        _record();
        _drain(a, strategy, type(uint16).max);
        logs = _recorded();
        emit EncumberedMagnitudeUpdated(a, strategy, 0.0875e18);
        _assertLogs(logs);
        _assertMagnitudes(a, 0.0875e18, 0.6875e18, 0.6e18);

        _slashAs(a, 1e18, Expected(4, 87.5e18, 127272727272727272, 0.6e18, 600e18));
        _assertAllocation(a, set, strategy, 0, 0, 0);
        _assertMagnitudes(a, 0, 0.6e18, 0.6e18);
    }

    function _slashInBlock1120(address a) private {
        _record();
        (uint256 slashId, uint256 shares) = _slash(a, set, strategy, 0.5e18);
        Vm.Log[] memory logs = _recorded();
        emit AllocationUpdated(a, set, strategy, 0.0875e18, 1121);
        emit EncumberedMagnitudeUpdated(a, strategy, 0.1875e18);
        emit AllocationUpdated(a, set, strategy, 0.1875e18, 1120);
        emit MaxMagnitudeUpdated(a, strategy, 0.6875e18);
        emit IDelegationManagerEvents.OperatorSharesDecreased(a, address(0), strategy, 187.5e18);
        emit IDelegationManagerEvents.OperatorSharesSlashed(a, strategy, 187.5e18);
        emit IStrategyManagerEvents.BurnOrRedistributableSharesIncreased(set, 3, strategy, 187.5e18);
        emit OperatorSlashed(a, set, _list(strategy), _wads(214285714285714285), "test");
        _assertLogs(logs);
        assertEq(slashId, 3);
        assertEq(shares, 187.5e18);
        assertEq(_shares(a), 687.5e18);
    }

    function test_A2_awkwardNumbers() public {
        address a = makeAddr("a");
        _newMember(a, 0, 1000000000000000000007);

        _allocate(a, set, strategy, 333333333333333333);
        _assertAllocation(a, set, strategy, 333333333333333333, 0, 0);
        _slashAs(
            a,
            100000000000000001,
            Expected(1, 33333333333333334000, 33333333333333334, 966666666666666666, 966666666666666666007)
        );
        _assertAllocation(a, set, strategy, 299999999999999999, 0, 0);

        vm.roll(1001);
        _allocate(a, set, strategy, 100000000000000001);
        _assertAllocation(a, set, strategy, 299999999999999999, -199999999999999998, 1102);

        vm.roll(1050);
        _slashAs(
            a,
            333333333333333333,
            Expected(2, 100000000000000000000, 103448275862068965, 866666666666666666, 866666666666666666007)
        );
        _assertAllocation(a, set, strategy, 199999999999999999, -133333333333333332, 1102);

        vm.roll(1102);
        _drain(a, strategy, 1);
        _assertAllocation(a, set, strategy, 66666666666666667, 0, 0);
        _assertMagnitudes(a, 66666666666666667, 866666666666666666, 800000000000000000 - 1);
        assertEq(_shares(a), 866666666666666666007);
    }

    function test_B_aTinyPendingLoweringRoundsToNothing_andTheTripleStaysLocked() public {
        _allocate(operator, set, strategy, 501);
        vm.roll(1001);
        _allocate(operator, set, strategy, 500);
        vm.roll(1002);
        _record();
        (, uint256 shares) = _slash(operator, set, strategy, 0.5e18);
        Vm.Log[] memory logs = _recorded();
        emit AllocationUpdated(operator, set, strategy, 250, 1102);
        emit EncumberedMagnitudeUpdated(operator, strategy, 250);
        emit AllocationUpdated(operator, set, strategy, 250, 1002);
        emit MaxMagnitudeUpdated(operator, strategy, 1e18 - 251);
        // floor(1000e18 * 251 / 1e18)
        emit IDelegationManagerEvents.OperatorSharesDecreased(operator, address(0), strategy, 251000);
        emit IDelegationManagerEvents.OperatorSharesSlashed(operator, strategy, 251000);
        emit IStrategyManagerEvents.BurnOrRedistributableSharesIncreased(set, 1, strategy, 251000);
        emit OperatorSlashed(operator, set, _list(strategy), _wads(251), "test");
        _assertLogs(logs);
        assertEq(shares, 251000);
        _assertAllocation(operator, set, strategy, 250, 0, 1102);

        vm.roll(1101);
        vm.startPrank(operator);
        vm.expectRevert(ModificationAlreadyPending.selector);
        allocationManager.modifyAllocations(operator, _allocateParams(set, strategy, 0));
        vm.expectRevert(ModificationAlreadyPending.selector);
        allocationManager.modifyAllocations(operator, _allocateParams(set, strategy, 1e17));
        vm.stopPrank();

        // the queue still holds the key: later lowerings of other sets wait behind it, and go with it
        vm.roll(1102);
        _assertAllocation(operator, set, strategy, 250, 0, 0);
        _record();
        _drain(operator, strategy, 1);
        assertEq(_recorded().length, 0);
        _allocate(operator, set, strategy, 0);
        _assertAllocation(operator, set, strategy, 250, -250, 1203);
    }

    function test_C_repeatedSlashesReachZero() public {
        address a = makeAddr("a");
        _newMember(a, 0, 1e18);
        _allocate(a, set, strategy, WAD);

        _slashAs(a, 0.99e18, Expected(1, 990000000000000000, 990000000000000000, 1e16, 1e16));
        _assertAllocation(a, set, strategy, 1e16, 0, 0);
        _assertMagnitudes(a, 1e16, 1e16, 0);
        _slashAs(a, 0.9999e18, Expected(2, 9999000000000000, 999900000000000000, 1e12, 1e12));
        _assertAllocation(a, set, strategy, 1e12, 0, 0);
        _assertMagnitudes(a, 1e12, 1e12, 0);
        _slashAs(a, 1e18 - 1000, Expected(3, 1000000000000, 1000000000000000000, 0, 0));
        _assertAllocation(a, set, strategy, 0, 0, 0);
        _assertMagnitudes(a, 0, 0, 0);
    }

    function test_D_slashAfterTheEffectBlockButBeforeDraining() public {
        _allocate(operator, set, strategy, WAD);
        vm.roll(1001);
        _allocate(operator, set, strategy, 0.5e18);
        vm.roll(1102);
        _record();
        (, uint256 shares) = _slash(operator, set, strategy, 0.25e18);
        Vm.Log[] memory logs = _recorded();
        emit EncumberedMagnitudeUpdated(operator, strategy, 0.375e18);
        emit AllocationUpdated(operator, set, strategy, 0.375e18, 1102);
        emit MaxMagnitudeUpdated(operator, strategy, 0.875e18);
        emit IDelegationManagerEvents.OperatorSharesDecreased(operator, address(0), strategy, 125e18);
        emit IDelegationManagerEvents.OperatorSharesSlashed(operator, strategy, 125e18);
        emit IStrategyManagerEvents.BurnOrRedistributableSharesIncreased(set, 1, strategy, 125e18);
        emit OperatorSlashed(operator, set, _list(strategy), _wads(0.125e18), "test");
        _assertLogs(logs);
        assertEq(shares, 125e18);
        _assertAllocation(operator, set, strategy, 0.375e18, 0, 0);
        _assertMagnitudes(operator, 0.375e18, 0.875e18, 0.5e18);

        _record();
        _drain(operator, strategy, type(uint16).max);
        assertEq(_recorded().length, 0);
        _assertAllocation(operator, set, strategy, 0.375e18, 0, 0);
        _assertMagnitudes(operator, 0.375e18, 0.875e18, 0.5e18);
    }

    function test_E_twoSetsOnOneStrategy() public {
        OperatorSet memory b = _newSet(avs, 2, _list(strategy));
        _register(operator, b);
        _allocate(operator, set, strategy, 0.5e18);
        _allocate(operator, b, strategy, 0.5e18);
        assertEq(_minimumStake(set, operator, START), 500e18);
        assertEq(_minimumStake(b, operator, START), 500e18);

        _slashAs(operator, set, 0.5e18, Expected(1, 250e18, 0.25e18, 0.75e18, 750e18));
        assertEq(_minimumStake(set, operator, START), 249999999999999999750);
        assertEq(_minimumStake(b, operator, START), 499999999999999999500);

        _slashAs(operator, b, 1e18, Expected(1, 500e18, 666666666666666666, 0.25e18, 250e18));
        assertEq(_minimumStake(set, operator, START), 250e18);
        assertEq(_minimumStake(b, operator, START), 0);
    }

    function test_F_queuedWithdrawalsAreSlashedToo() public {
        vm.roll(990);
        _allocate(operator, set, strategy, WAD);
        bytes32 root = _queue(staker, strategy, 400e18);
        assertEq(_shares(operator), 600e18);

        vm.roll(1090);
        _slashAs(operator, 0.25e18, Expected(1, 250e18, 0.25e18, 0.75e18, 450e18));
        assertEq(delegationManager.getSlashableSharesInQueue(operator, strategy), 300e18);
        (, uint256[] memory queued) = delegationManager.getQueuedWithdrawal(root);
        assertEq(queued[0], 300e18);

        vm.roll(1091);
        assertEq(delegationManager.getSlashableSharesInQueue(operator, strategy), 0);
        _slashAs(operator, 0.1e18, Expected(2, 45e18, 0.1e18, 0.675e18, 405e18));
        _complete(root, true);
        assertEq(strategy.underlyingToken().balanceOf(staker), 300e18);
    }

    function test_F_theWithdrawalIsNotCompletableInBlock1090() public {
        vm.roll(990);
        bytes32 root = _queue(staker, strategy, 400e18);
        vm.roll(1090);
        vm.expectRevert(IDelegationManagerErrors.WithdrawalDelayNotElapsed.selector);
        this.complete(root);
        vm.roll(1091);
        this.complete(root);
    }

    function complete(bytes32 root) external {
        _complete(root, true);
    }

    /// @dev Pitfall 9: the announced target is not reached.
    function test_G_slashWhileAnAllocationIsPending() public {
        address a = makeAddr("a");
        vm.roll(900);
        _newMember(a, 0, 1000e18);
        _allocate(a, set, strategy, 0.4e18);
        vm.prank(a);
        allocationManager.setAllocationDelay(a, 50);
        vm.roll(1001);
        _record();
        _allocate(a, set, strategy, 0.9e18);
        Vm.Log[] memory logs = _recorded();
        emit EncumberedMagnitudeUpdated(a, strategy, 0.9e18);
        emit AllocationUpdated(a, set, strategy, 0.9e18, 1051);
        _assertLogs(logs);

        vm.roll(1002);
        _record();
        _slash(a, set, strategy, 1e18);
        logs = _recorded();
        // nothing tells that the target is lower now
        emit EncumberedMagnitudeUpdated(a, strategy, 0.5e18);
        emit AllocationUpdated(a, set, strategy, 0, 1002);
        emit MaxMagnitudeUpdated(a, strategy, 0.6e18);
        emit IDelegationManagerEvents.OperatorSharesDecreased(a, address(0), strategy, 400e18);
        emit IDelegationManagerEvents.OperatorSharesSlashed(a, strategy, 400e18);
        emit IStrategyManagerEvents.BurnOrRedistributableSharesIncreased(set, 1, strategy, 400e18);
        emit OperatorSlashed(a, set, _list(strategy), _wads(0.4e18), "test");
        _assertLogs(logs);
        _assertAllocation(a, set, strategy, 0, 0.5e18, 1051);
        _assertMagnitudes(a, 0.5e18, 0.6e18, 0.1e18);
        _assertStrategies(allocationManager.getAllocatedStrategies(a, set), _list(strategy));

        vm.roll(1051);
        _assertAllocation(a, set, strategy, 0.5e18, 0, 0);
        _assertMagnitudes(a, 0.5e18, 0.6e18, 0.1e18);
    }

    function test_H_oneShare() public {
        address a = makeAddr("a");
        _newMember(a, 0, 1);
        _allocate(a, set, strategy, WAD);
        _slashAs(a, 0.5e18, Expected(1, 0, 0.5e18, 0.5e18, 1));
        assertEq(strategyManager.getBurnOrRedistributableCount(set, 1), 1);
        _slashAs(a, 1e18, Expected(2, 1, 1e18, 0, 0));
    }

    function test_I_noShares() public {
        address a = makeAddr("a");
        _newMember(a, 0, 0);
        _allocate(a, set, strategy, WAD);
        _record();
        _slash(a, set, strategy, 1);
        Vm.Log[] memory logs = _recorded();
        emit EncumberedMagnitudeUpdated(a, strategy, 1e18 - 1);
        emit AllocationUpdated(a, set, strategy, 1e18 - 1, START);
        emit MaxMagnitudeUpdated(a, strategy, 1e18 - 1);
        emit IDelegationManagerEvents.OperatorSharesDecreased(a, address(0), strategy, 0);
        emit IDelegationManagerEvents.OperatorSharesSlashed(a, strategy, 0);
        emit IStrategyManagerEvents.BurnOrRedistributableSharesIncreased(set, 1, strategy, 0);
        emit OperatorSlashed(a, set, _list(strategy), _wads(1), "test");
        _assertLogs(logs);
        assertEq(strategyManager.getBurnOrRedistributableCount(set, 1), 1);
        assertEq(strategyManager.getPendingSlashIds(set), _wads(1));
    }
}
