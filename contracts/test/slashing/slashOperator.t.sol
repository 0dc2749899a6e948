// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Vm} from "forge-std/Vm.sol";
import {IDelegationManagerEvents} from "../../src/interfaces/IDelegationManager.sol";
import {IEigenPodManagerEvents} from "../../src/interfaces/IEigenPodManager.sol";
import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {IStrategyManagerEvents} from "../../src/interfaces/IStrategyManager.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {AllocationTest} from "../allocation/AllocationTest.sol";

contract SlashOperatorTest is AllocationTest {
    uint8 private constant PAUSE_BIT = 1;

    IStrategy private low;
    IStrategy private high;

    function setUp() public override {
        super.setUp();
        // two strategies of the set, in the order slashes want them
        IStrategy added = _newStrategy();
        vm.prank(avs);
        allocationManager.addStrategiesToOperatorSet(avs, 1, _list(added));
        (low, high) = address(strategy) < address(added) ? (strategy, added) : (added, strategy);
        _deposit(staker, added, 1000e18);
    }

    function _params(IStrategy[] memory strategies, uint256[] memory wads)
        private
        view
        returns (SlashingParams memory)
    {
        return SlashingParams(operator, 1, strategies, wads, "test");
    }

    function _encode(address forAvs, SlashingParams memory params) private pure returns (bytes memory) {
        return abi.encodeWithSelector(0x36352057, forAvs, params);
    }

    function _pair(uint64 first, uint64 second) private pure returns (uint64[] memory list) {
        list = new uint64[](2);
        (list[0], list[1]) = (first, second);
    }

    function _emitTaken(OperatorSet memory from, uint256 slashId, IStrategy taken, uint256 shares) private {
        emit IDelegationManagerEvents.OperatorSharesDecreased(operator, address(0), taken, shares);
        emit IDelegationManagerEvents.OperatorSharesSlashed(operator, taken, shares);
        emit IStrategyManagerEvents.BurnOrRedistributableSharesIncreased(from, slashId, taken, shares);
    }

    /* CHECKS */

    function test_pauseBit1StopsIt() public {
        _assertPausedOnlyBy(PAUSE_BIT, avs, _encode(avs, _params(_list(strategy), _wads(1))));
    }

    function test_onlyTheSlasherInForceSlashes_appointeesAndAdminsOfTheAvsDoNot() public {
        bytes memory data = _encode(avs, _params(_list(strategy), _wads(1)));
        address appointee = makeAddr("appointee");
        address admin = makeAddr("admin");
        _appoint(avs, appointee, address(allocationManager), allocationManager.slashOperator.selector);
        vm.prank(avs);
        permissionController.addPendingAdmin(avs, admin);
        vm.prank(admin);
        permissionController.acceptAdmin(avs);

        _assertFails(appointee, data, InvalidCaller.selector);
        _assertFails(admin, data, InvalidCaller.selector);
        _assertFails(operator, data, InvalidCaller.selector);
        _assertFails(stranger, data, InvalidCaller.selector);
        // the slasher is an address, whatever the permission controller says
        _assertSucceeds(avs, data);
    }

    /// @dev Pitfall 21.
    function test_theAvsIsNotSlasherIfItNamedAnother() public {
        address slasher = makeAddr("slasher");
        vm.prank(avs);
        allocationManager.createOperatorSets(avs, _setParams(2, _list(strategy), slasher));
        _register(operator, OperatorSet(avs, 2));
        bytes memory data =
            _encode(avs, SlashingParams(operator, 2, _list(strategy), _wads(1), "not by the AVS"));
        _assertFails(avs, data, InvalidCaller.selector);
        _assertSucceeds(slasher, data);
    }

    function test_eachStrategyHasAFraction_checkedBeforeTheSet() public {
        SlashingParams memory params = _params(_list(strategy), new uint256[](0));
        params.operatorSetId = 99;
        _assertFails(avs, _encode(avs, params), InputArrayLengthMismatch.selector);
    }

    function test_theSetExists_checkedBeforeTheOperator() public {
        SlashingParams memory params = _params(_list(strategy), _wads(1));
        params.operatorSetId = 99;
        params.operator = stranger;
        _assertFails(avs, _encode(avs, params), InvalidOperatorSet.selector);
        _assertFails(avs, _encode(stranger, _params(_list(strategy), _wads(1))), InvalidOperatorSet.selector);
    }

    function test_theOperatorIsSlashable_checkedBeforeTheCaller() public {
        SlashingParams memory params = _params(_list(strategy), _wads(1));
        params.operator = staker;
        _assertFails(stranger, _encode(avs, params), OperatorNotSlashable.selector);
    }

    function test_theCallerIsCheckedBeforeTheStrategies() public {
        _assertFails(
            stranger, _encode(avs, _params(_list(high, low), _wads(0, 2e18))), InvalidCaller.selector
        );
    }

    function test_strategiesAscendStrictly() public {
        _assertFails(
            avs,
            _encode(avs, _params(_list(high, low), _wads(1, 1))),
            StrategiesMustBeInAscendingOrder.selector
        );
        _assertFails(
            avs,
            _encode(avs, _params(_list(low, low), _wads(1, 1))),
            StrategiesMustBeInAscendingOrder.selector
        );
        // before the fraction and before membership of the set
        _assertFails(
            avs,
            _encode(avs, _params(_list(high, IStrategy(address(1))), _wads(1, 0))),
            StrategiesMustBeInAscendingOrder.selector
        );
    }

    function test_strategiesAreCheckedOneAfterTheOther() public {
        _assertFails(avs, _encode(avs, _params(_list(high, low), _wads(0, 1))), InvalidWadToSlash.selector);
    }

    function test_theFractionIsAboveZeroAndAtMostOne_checkedBeforeMembershipOfTheSet() public {
        IStrategy unknown = IStrategy(address(1));
        _assertFails(avs, _encode(avs, _params(_list(unknown), _wads(0))), InvalidWadToSlash.selector);
        _assertFails(avs, _encode(avs, _params(_list(unknown), _wads(1e18 + 1))), InvalidWadToSlash.selector);
        _assertFails(
            avs, _encode(avs, _params(_list(unknown), _wads(type(uint256).max))), InvalidWadToSlash.selector
        );
        _assertSucceeds(avs, _encode(avs, _params(_list(strategy), _wads(1))));
        _assertSucceeds(avs, _encode(avs, _params(_list(strategy), _wads(1e18))));
    }

    function test_theStrategyIsInTheSet() public {
        _allocate(operator, set, IStrategy(address(1)), 0.5e18);
        _assertFails(
            avs,
            _encode(avs, _params(_list(IStrategy(address(1))), _wads(1e18))),
            StrategyNotInOperatorSet.selector
        );
    }

    /// @dev Pitfall 26.
    function test_oneFaultyStrategyUndoesTheWholeSlash() public {
        _allocate(operator, set, _list(low, high), _pair(1e18, 1e18));
        _assertFails(avs, _encode(avs, _params(_list(low, high), _wads(1e18, 0))), InvalidWadToSlash.selector);
        assertEq(allocationManager.getSlashCount(set), 0);
        assertEq(allocationManager.getMaxMagnitude(operator, low), WAD);
        assertEq(delegationManager.operatorShares(operator, low), 1000e18);
    }

    /* EVENTS AND EFFECTS */

    function test_eventsOfAPlainSlash() public {
        _allocate(operator, set, strategy, 0.5e18);
        _record();
        vm.prank(avs);
        (uint256 slashId, uint256[] memory shares) =
            allocationManager.slashOperator(avs, _params(_list(strategy), _wads(0.2e18)));
        Vm.Log[] memory logs = _recorded();

        emit EncumberedMagnitudeUpdated(operator, strategy, 0.4e18);
        emit AllocationUpdated(operator, set, strategy, 0.4e18, START);
        emit MaxMagnitudeUpdated(operator, strategy, 0.9e18);
        _emitTaken(set, 1, strategy, 100e18);
        emit OperatorSlashed(operator, set, _list(strategy), _wads(0.1e18), "test");
        _assertLogs(logs);

        assertEq(slashId, 1);
        assertEq(shares, _wads(100e18));
        _assertAllocation(operator, set, strategy, 0.4e18, 0, 0);
        assertEq(allocationManager.getEncumberedMagnitude(operator, strategy), 0.4e18);
        assertEq(allocationManager.getAllocatableMagnitude(operator, strategy), 0.5e18);
        assertEq(allocationManager.getMaxMagnitude(operator, strategy), 0.9e18);
        assertEq(_shares(operator), 900e18);
        assertEq(strategyManager.getBurnOrRedistributableShares(set, 1, strategy), 100e18);
        _assertSets(strategyManager.getPendingOperatorSets(), _sets(set));
        assertEq(strategyManager.getPendingSlashIds(set), _wads(1));
    }

    function test_eventsOfASlashWithAPendingLoweringAndASkippedStrategy() public {
        _allocate(operator, set, high, 0.6e18);
        _allocate(operator, set, high, 0.4e18);
        vm.roll(START + 7);
        _record();
        vm.prank(avs);
        (uint256 slashId, uint256[] memory shares) =
            allocationManager.slashOperator(avs, _params(_list(low, high), _wads(1e18, 0.5e18)));
        Vm.Log[] memory logs = _recorded();

        emit AllocationUpdated(operator, set, high, 0.2e18, START + D + 1);
        emit EncumberedMagnitudeUpdated(operator, high, 0.3e18);
        emit AllocationUpdated(operator, set, high, 0.3e18, START + 7);
        emit MaxMagnitudeUpdated(operator, high, 0.7e18);
        _emitTaken(set, 1, high, 300e18);
        // the input as it was given, the skipped strategy with zero
        emit OperatorSlashed(operator, set, _list(low, high), _wads(0, 0.3e18), "test");
        _assertLogs(logs);
        assertEq(slashId, 1);
        assertEq(shares, _wads(0, 300e18));
        assertEq(strategyManager.getBurnOrRedistributableCount(set, 1), 1);
    }

    function test_strategiesAreSlashedOneAfterTheOther() public {
        _allocate(operator, set, _list(low, high), _pair(1e18, 0.5e18));
        _record();
        vm.prank(avs);
        (, uint256[] memory shares) =
            allocationManager.slashOperator(avs, _params(_list(low, high), _wads(0.1e18, 1e18)));
        Vm.Log[] memory logs = _recorded();

        emit EncumberedMagnitudeUpdated(operator, low, 0.9e18);
        emit AllocationUpdated(operator, set, low, 0.9e18, START);
        emit MaxMagnitudeUpdated(operator, low, 0.9e18);
        _emitTaken(set, 1, low, 100e18);
        emit EncumberedMagnitudeUpdated(operator, high, 0);
        emit AllocationUpdated(operator, set, high, 0, START);
        emit MaxMagnitudeUpdated(operator, high, 0.5e18);
        _emitTaken(set, 1, high, 500e18);
        emit OperatorSlashed(operator, set, _list(low, high), _wads(0.1e18, 0.5e18), "test");
        _assertLogs(logs);
        assertEq(shares, _wads(100e18, 500e18));
    }

    function test_eventsOfASlashOfNativeEth() public {
        vm.prank(avs);
        allocationManager.addStrategiesToOperatorSet(avs, 1, _list(BEACON));
        vm.prank(address(eigenPodManager));
        delegationManager.increaseDelegatedShares(staker, BEACON, 0, 32e18);
        _allocate(operator, set, BEACON, 0.5e18);
        _record();
        (, uint256 shares) = _slash(operator, set, BEACON, 0.5e18);
        Vm.Log[] memory logs = _recorded();

        emit EncumberedMagnitudeUpdated(operator, BEACON, 0.25e18);
        emit AllocationUpdated(operator, set, BEACON, 0.25e18, START);
        emit MaxMagnitudeUpdated(operator, BEACON, 0.75e18);
        emit IDelegationManagerEvents.OperatorSharesDecreased(operator, address(0), BEACON, 8e18);
        emit IDelegationManagerEvents.OperatorSharesSlashed(operator, BEACON, 8e18);
        emit IEigenPodManagerEvents.BurnableETHSharesIncreased(8e18);
        emit OperatorSlashed(operator, set, _list(BEACON), _wads(0.25e18), "test");
        _assertLogs(logs);
        assertEq(shares, 8e18);
        assertEq(eigenPodManager.burnableETHShares(), 8e18);
        _assertSets(strategyManager.getPendingOperatorSets(), _sets());

        // one running total, whatever the set and the slash
        _slash(operator, set, BEACON, 1e18);
        assertEq(eigenPodManager.burnableETHShares(), 16e18);
    }

    /* SLASH IDS, §5.7 */

    function test_idsStartAtOne_growByOnePerCallAndSet() public {
        OperatorSet memory second = _newSet(avs, 2, _list(strategy));
        _register(operator, second);
        address other = makeAddr("other");
        _newMember(other, 0, 5e18);

        assertEq(allocationManager.getSlashCount(set), 0);
        (uint256 slashId,) = _slash(operator, set, strategy, 1e18);
        assertEq(slashId, 1);
        (slashId,) = _slash(other, set, strategy, 1e18);
        assertEq(slashId, 2);
        (slashId,) = _slash(operator, second, strategy, 1e18);
        assertEq(slashId, 1);
        assertEq(allocationManager.getSlashCount(set), 2);
        assertEq(allocationManager.getSlashCount(second), 1);
        assertEq(allocationManager.getSlashCount(OperatorSet(avs, 3)), 0);
    }

    /// @dev Pitfall 31.
    function test_idsAreUsedUpEvenIfNothingIsSlashed_soPendingIdsHaveHoles() public {
        _slash(operator, set, strategy, 1e18);
        _allocate(operator, set, strategy, 1e18);
        _slash(operator, set, strategy, 0.5e18);
        _slash(operator, set, high == strategy ? low : high, 0.5e18);
        _slash(operator, set, strategy, 0.5e18);
        assertEq(strategyManager.getPendingSlashIds(set), _wads(2, 4));
        assertEq(allocationManager.getSlashCount(set), 4);
    }

    function test_aRefusedSlashUsesNoId() public {
        _assertFails(avs, _encode(avs, _params(_list(strategy), _wads(0))), InvalidWadToSlash.selector);
        (uint256 slashId,) = _slash(operator, set, strategy, 1);
        assertEq(slashId, 1);
    }

    function test_emptyListsAreASlashToo() public {
        _record();
        vm.prank(avs);
        (uint256 slashId, uint256[] memory shares) =
            allocationManager.slashOperator(avs, _params(_none(), new uint256[](0)));
        Vm.Log[] memory logs = _recorded();
        emit OperatorSlashed(operator, set, _none(), new uint256[](0), "test");
        _assertLogs(logs);
        assertEq(slashId, 1);
        assertEq(shares.length, 0);
        assertEq(allocationManager.getSlashCount(set), 1);
    }

    /* DEGENERATE CASES, §5.8 */

    function test_aMemberWithoutAllocationsLosesNothing() public {
        _record();
        vm.prank(avs);
        (, uint256[] memory shares) =
            allocationManager.slashOperator(avs, _params(_list(low, high), _wads(1e18, 1)));
        Vm.Log[] memory logs = _recorded();
        emit OperatorSlashed(operator, set, _list(low, high), _wads(0, 0), "test");
        _assertLogs(logs);
        assertEq(shares, _wads(0, 0));
    }

    function test_withoutSharesMagnitudesFall_andAnEntryOfZeroIsRecordedAndCleared() public {
        address poor = makeAddr("poor");
        _newMember(poor, 0, 0);
        _allocate(poor, set, strategy, 0.5e18);
        (, uint256 shares) = _slash(poor, set, strategy, 0.5e18);
        assertEq(shares, 0);
        assertEq(allocationManager.getMaxMagnitude(poor, strategy), 0.75e18);
        assertEq(strategyManager.getBurnOrRedistributableCount(set, 1), 1);
        strategyManager.clearBurnOrRedistributableShares(set, 1);
        assertEq(strategyManager.getBurnOrRedistributableCount(set, 1), 0);
        _assertSets(strategyManager.getPendingOperatorSets(), _sets());
    }

    function test_whatIsNoStrategyContractIsSlashedAndClearedAllTheSame() public {
        IStrategy anything = IStrategy(address(1));
        vm.prank(avs);
        allocationManager.addStrategiesToOperatorSet(avs, 1, _list(anything));
        _allocate(operator, set, anything, 1e18);
        (, uint256 shares) = _slash(operator, set, anything, 0.3e18);
        assertEq(shares, 0);
        assertEq(allocationManager.getMaxMagnitude(operator, anything), 0.7e18);
        uint256[] memory amounts = strategyManager.clearBurnOrRedistributableShares(set, 1);
        assertEq(amounts, _wads(0));
    }

    function test_aWholeSlashLeavesExactlyNothing() public {
        _allocate(operator, set, strategy, 333333333333333333);
        _slash(operator, set, strategy, 1e18);
        _assertAllocation(operator, set, strategy, 0, 0, 0);
        assertEq(allocationManager.getEncumberedMagnitude(operator, strategy), 0);
        _assertSets(allocationManager.getAllocatedSets(operator), _sets());
    }

    function test_theSmallestFractionTakesOneUnit_ofTheSmallestAndTheLargestAllocation() public {
        _allocate(operator, set, strategy, 1e18);
        _slash(operator, set, strategy, 1);
        _assertAllocation(operator, set, strategy, 1e18 - 1, 0, 0);
        _allocate(operator, set, high == strategy ? low : high, 1);
        _slash(operator, set, high == strategy ? low : high, 1);
        _assertAllocation(operator, set, high == strategy ? low : high, 0, 0, 0);
    }

    function test_anOperatorMayBeItsOwnAvsSlasherAndRecipient() public {
        vm.startPrank(operator);
        allocationManager.updateAVSMetadataURI(operator, "");
        allocationManager.setAVSRegistrar(operator, allocationManager.getAVSRegistrar(avs));
        vm.stopPrank();
        OperatorSet memory own = _newRedistributingSet(operator, 1, _list(strategy), operator);
        _register(operator, own);
        _allocate(operator, own, strategy, 1e18);
        (, uint256 shares) = _slash(operator, own, strategy, 0.1e18);
        assertEq(shares, 100e18);
        strategyManager.clearBurnOrRedistributableShares(own, 1);
        assertEq(strategy.underlyingToken().balanceOf(operator), 100e18);
    }

    /// @dev §5.10 and pitfall 25: slashing moves no token; anyone triggers the payout.
    function test_slashedTokensGoToTheRecipientOrAreBurnt_inASecondStep() public {
        address recipient = makeAddr("recipient");
        OperatorSet memory redistributing = _newRedistributingSet(avs, 2, _list(strategy), recipient);
        _register(operator, redistributing);
        _allocate(operator, redistributing, strategy, 0.5e18);
        _allocate(operator, set, strategy, 0.5e18);
        _slash(operator, redistributing, strategy, 0.2e18);
        _slash(operator, set, strategy, 0.2e18);
        assertEq(strategy.underlyingToken().balanceOf(address(strategy)), 1000e18);

        vm.startPrank(stranger);
        strategyManager.clearBurnOrRedistributableShares(redistributing, 1);
        strategyManager.clearBurnOrRedistributableSharesByStrategy(set, 1, strategy);
        assertEq(strategy.underlyingToken().balanceOf(recipient), 100e18);
        assertEq(strategy.underlyingToken().balanceOf(BURN), 100e18);
        assertEq(strategy.underlyingToken().balanceOf(address(strategy)), 800e18);
    }

    /// @dev Pitfall 30: the chapter's reference panics in blocks up to W; here nothing was queued before the
    /// chain's first block (docs/differences.md).
    function test_aYoungChainCanSlash() public {
        vm.roll(5);
        address young = makeAddr("young");
        address delegator = makeAddr("delegator");
        _newMember(young, 0, 0);
        _deposit(delegator, strategy, 1000e18);
        _delegate(delegator, young);
        _allocate(young, set, strategy, 1e18);
        bytes32 root = _queue(delegator, strategy, 400e18);
        vm.roll(W);
        (, uint256 shares) = _slash(young, set, strategy, 0.5e18);
        assertEq(shares, 500e18);
        assertEq(_shares(young), 300e18);
        (, uint256[] memory left) = delegationManager.getQueuedWithdrawal(root);
        assertEq(left[0], 200e18);
    }

    /* PITFALLS */

    /// @dev Pitfall 12: with a max magnitude of 1000 one unit is 0.1 % of the stake.
    function test_afterHeavySlashingRoundingTakesMoreThanAsked() public {
        _allocate(operator, set, strategy, WAD);
        _slash(operator, set, strategy, 1e18 - 1000);
        assertEq(allocationManager.getMaxMagnitude(operator, strategy), 1000);
        uint256 before = _shares(operator);
        (, uint256 shares) = _slash(operator, set, strategy, 1);
        assertEq(allocationManager.getMaxMagnitude(operator, strategy), 999);
        assertEq(shares, before / 1000);
    }

    /// @dev Pitfall 13.
    function test_theOthersShareGrowsWhenOneSetSlashes() public {
        OperatorSet memory second = _newSet(avs, 2, _list(strategy));
        _register(operator, second);
        _allocate(operator, set, strategy, 0.5e18);
        _allocate(operator, second, strategy, 0.25e18);
        _slash(operator, set, strategy, 1e18);
        // half of the max magnitude that is left, half of the stake that is left
        (, uint256 shares) = _slash(operator, second, strategy, 1e18);
        assertEq(shares, 250e18);
        assertEq(_shares(operator), 250e18);
    }

    /// @dev Pitfall 28.
    function test_wadSlashedIsRelativeToTheMaxMagnitude() public {
        _allocate(operator, set, strategy, 0.5e18);
        _slash(operator, set, strategy, 0.5e18); // max 0.75e18, current 0.25e18
        _record();
        _slash(operator, set, strategy, 1e18);
        Vm.Log[] memory logs = _recorded();
        (,,, uint256[] memory wadSlashed,) =
            abi.decode(logs[logs.length - 1].data, (address, OperatorSet, address[], uint256[], string));
        assertEq(wadSlashed, _wads(333333333333333333));
    }

    /// @dev Pitfall 27.
    function test_aSlashInTheEffectBlockOfALoweringToZeroTakesNothing_andStillSucceeds() public {
        _allocate(operator, set, strategy, 0.5e18);
        _allocate(operator, set, strategy, 0);
        vm.roll(START + D);
        uint256 state = vm.snapshotState();
        (, uint256 shares) = _slash(operator, set, strategy, 1e18);
        assertEq(shares, 500e18);
        vm.revertToState(state);
        vm.roll(START + D + 1);
        uint256 slashId;
        (slashId, shares) = _slash(operator, set, strategy, 1e18);
        assertEq(shares, 0);
        assertEq(slashId, 1);
    }
}
