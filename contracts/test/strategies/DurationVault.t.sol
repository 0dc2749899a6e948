// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {
    IAllocationManagerErrors,
    IAllocationManagerEvents,
    IAllocationManagerTypes
} from "../../src/interfaces/IAllocationManager.sol";
import {IAVSRegistrar} from "../../src/interfaces/IAVSRegistrar.sol";
import {IDelegationManagerEvents} from "../../src/interfaces/IDelegationManager.sol";
import {
    IDurationVaultStrategy,
    IDurationVaultStrategyErrors,
    IDurationVaultStrategyEvents,
    IDurationVaultStrategyTypes
} from "../../src/interfaces/IDurationVaultStrategy.sol";
import {IPausableErrors, IPausableEvents} from "../../src/interfaces/IPausable.sol";
import {IRewardsCoordinatorEvents} from "../../src/interfaces/IRewardsCoordinator.sol";
import {IStrategy, IStrategyErrors, IStrategyEvents} from "../../src/interfaces/IStrategy.sol";
import {
    IStrategyBaseTVLLimitsErrors,
    IStrategyBaseTVLLimitsEvents
} from "../../src/interfaces/IStrategyBaseTVLLimits.sol";
import {IStrategyFactoryErrors, IStrategyFactoryEvents} from "../../src/interfaces/IStrategyFactory.sol";
import {IStrategyManagerEvents} from "../../src/interfaces/IStrategyManager.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {DurationVaultCreator} from "../../src/strategies/DurationVaultCreator.sol";
import {CoreTest} from "../utils/CoreTest.sol";

/// @notice Chapter 01 §3.7.
contract DurationVaultTest is CoreTest, IDurationVaultStrategyTypes {
    uint32 private constant DURATION = 30 days;

    address private avs = makeAddr("avs");
    address private admin = makeAddr("admin");
    address private arbitrator = makeAddr("arbitrator");
    address private recipient = makeAddr("recipient");
    OperatorSet private operatorSet;
    IDurationVaultStrategy private vault;

    function setUp() public override {
        super.setUp();
        vm.warp(1_775_001_600);
        operatorSet = _newAvs(avs, 7, new IStrategy[](0));
        vault = strategyFactory.deployDurationVaultStrategy(_config());
        IStrategy[] memory list = _list(IStrategy(address(vault)));
        vm.prank(avs);
        allocationManager.addStrategiesToOperatorSet(avs, 7, list);
        _delegate(staker, address(vault));
    }

    function _config() private view returns (VaultConfig memory) {
        return VaultConfig({
            underlyingToken: token,
            vaultAdmin: admin,
            arbitrator: arbitrator,
            duration: DURATION,
            maxPerDeposit: 100e18,
            stakeCap: 250e18,
            metadataURI: "ipfs://vault",
            operatorSet: operatorSet,
            operatorSetRegistrationData: "",
            delegationApprover: address(0),
            operatorMetadataURI: "ipfs://operator"
        });
    }

    function _put(address who, uint256 amount) private returns (uint256) {
        return _deposit(who, IStrategy(address(vault)), amount);
    }

    function _refusedDeposit(bytes4 selector, address who, uint256 amount) private {
        _mint(who, IStrategy(address(vault)), amount);
        vm.prank(who);
        vm.expectRevert(selector);
        strategyManager.depositIntoStrategy(IStrategy(address(vault)), token, amount);
    }

    function _lock() private {
        vm.prank(admin);
        vault.lock();
    }

    function _allocation() private view returns (IAllocationManagerTypes.Allocation memory) {
        return allocationManager.getAllocation(address(vault), operatorSet, IStrategy(address(vault)));
    }

    /* deployDurationVaultStrategy */

    function test_deploy() public {
        VaultConfig memory config = _config();
        address creator = address(strategyFactory.durationVaultCreator());
        address next = vm.computeCreateAddress(creator, vm.getNonce(creator));
        uint32 activatedAt = uint32(block.timestamp) + 7 days;
        _expectEvents();
        _from(next);
        emit IPausableEvents.Paused(creator, 0);
        emit IStrategyEvents.StrategyTokenSet(token, 18);
        emit IStrategyBaseTVLLimitsEvents.MaxPerDepositUpdated(0, 100e18);
        emit IStrategyBaseTVLLimitsEvents.MaxTotalDepositsUpdated(0, 250e18);
        _from(address(allocationManager));
        emit IAllocationManagerEvents.AllocationDelaySet(next, DELAY + 1, uint32(block.number));
        _from(address(delegationManager));
        emit IDelegationManagerEvents.DelegationApproverUpdated(next, address(0));
        emit IDelegationManagerEvents.StakerDelegated(next, next);
        emit IDelegationManagerEvents.OperatorRegistered(next, address(0));
        emit IDelegationManagerEvents.OperatorMetadataURIUpdated(next, "ipfs://operator");
        _from(address(allocationManager));
        emit IAllocationManagerEvents.OperatorAddedToOperatorSet(next, operatorSet);
        _from(address(rewardsCoordinator));
        emit IRewardsCoordinatorEvents.OperatorAVSSplitBipsSet(next, next, avs, activatedAt, 1000, 0);
        emit IRewardsCoordinatorEvents.OperatorSetSplitBipsSet(next, next, operatorSet, activatedAt, 1000, 0);
        emit IRewardsCoordinatorEvents.OperatorPISplitBipsSet(next, next, activatedAt, 1000, 0);
        _from(next);
        emit IDurationVaultStrategyEvents.VaultInitialized(
            admin, arbitrator, token, DURATION, 100e18, 250e18, "ipfs://vault"
        );
        _from(address(strategyManager));
        emit IStrategyManagerEvents.StrategyAddedToDepositWhitelist(IStrategy(next));
        _from(address(strategyFactory));
        emit IStrategyFactoryEvents.DurationVaultDeployed(
            IDurationVaultStrategy(next), token, admin, DURATION, 100e18, 250e18, "ipfs://vault", avs, 7
        );
        _act();
        IDurationVaultStrategy second = strategyFactory.deployDurationVaultStrategy(config);
        _assertEvents();
        assertEq(address(second), next);
        assertEq(strategyFactory.getDurationVaults(token).length, 2);
        assertEq(address(strategyFactory.durationVaultsByToken(token, 1)), next);
    }

    function test_whatAVaultSaysOfItself() public view {
        assertEq(vault.vaultAdmin(), admin);
        assertEq(vault.arbitrator(), arbitrator);
        assertEq(vault.duration(), DURATION);
        assertEq(vault.lockedAt() + vault.unlockAt() + vault.unlockTimestamp() + vault.maturedAt(), 0);
        assertEq(vault.metadataURI(), "ipfs://vault");
        assertTrue(vault.state() == VaultState.DEPOSITS);
        assertTrue(vault.depositsOpen() && vault.withdrawalsOpen());
        assertFalse(vault.isLocked() || vault.isMatured() || vault.allocationsActive());
        (uint256 perDeposit, uint256 total) = vault.getTVLLimits();
        assertEq(perDeposit, vault.maxPerDeposit());
        assertEq(total, vault.maxTotalDeposits());
        assertEq(vault.stakeCap(), 250e18);
        assertTrue(vault.operatorIntegrationConfigured() && vault.operatorSetRegistered());
        (address setAvs, uint32 id) = vault.operatorSetInfo();
        assertEq(abi.encode(setAvs, id), abi.encode(operatorSet));
        assertEq(address(vault.delegationManager()), address(delegationManager));
        assertEq(address(vault.allocationManager()), address(allocationManager));
        assertEq(address(vault.rewardsCoordinator()), address(rewardsCoordinator));
        assertEq(address(vault.strategyFactory()), address(strategyFactory));
        assertGt(bytes(vault.explanation()).length, 0);
    }

    function _refusedConfig(bytes4 selector, VaultConfig memory config) private {
        vm.expectRevert(selector);
        strategyFactory.deployDurationVaultStrategy(config);
    }

    function test_deployChecksInOrder() public {
        VaultConfig memory config = _config();
        config.operatorSet.avs = address(0);
        config.underlyingToken = IERC20(address(0xDEAD)); // no decimals
        (config.maxPerDeposit, config.stakeCap, config.duration) = (2, 1, 0);
        (config.vaultAdmin, config.arbitrator) = (address(0), address(0));
        _refusedConfig(IDurationVaultStrategyErrors.InvalidVaultAdmin.selector, config);
        config.vaultAdmin = admin;
        _refusedConfig(IDurationVaultStrategyErrors.InvalidArbitrator.selector, config);
        config.arbitrator = arbitrator;
        _refusedConfig(IDurationVaultStrategyErrors.InvalidDuration.selector, config);
        config.duration = 2 * 365 days + 1;
        _refusedConfig(IDurationVaultStrategyErrors.InvalidDuration.selector, config);
        config.duration = 2 * 365 days;
        _refusedConfig(IStrategyBaseTVLLimitsErrors.MaxPerDepositExceedsMax.selector, config);
        config.stakeCap = 2;
        vm.expectRevert(bytes(""));
        strategyFactory.deployDurationVaultStrategy(config);
        config.underlyingToken = token;
        _refusedConfig(IDurationVaultStrategyErrors.OperatorIntegrationInvalid.selector, config);
        config.operatorSet = OperatorSet(avs, 8);
        _refusedConfig(IAllocationManagerErrors.InvalidOperatorSet.selector, config);
    }

    function test_deployWhilePausedOrOfABarredToken() public {
        IERC20[] memory tokens = _tokens(token);
        vm.prank(owner);
        strategyFactory.blacklistTokens(tokens);
        _refusedConfig(IStrategyFactoryErrors.BlacklistedToken.selector, _config());
        _pause(address(strategyFactory), 1);
        _refusedConfig(IPausableErrors.CurrentlyPaused.selector, _config());
    }

    function test_aVaultMadeWithoutTheFactoryTakesNoDeposits() public {
        DurationVaultCreator creator = DurationVaultCreator(address(strategyFactory.durationVaultCreator()));
        IDurationVaultStrategy made = creator.createVault(_config());
        assertFalse(strategyManager.strategyIsWhitelistedForDeposit(IStrategy(address(made))));
        assertEq(address(creator.strategyFactory()), address(strategyFactory));
        assertEq(address(creator.strategyManager()), address(strategyManager));
        assertEq(address(creator.pauserRegistry()), address(pauserRegistry));
        assertEq(address(creator.delegationManager()), address(delegationManager));
        assertEq(address(creator.allocationManager()), address(allocationManager));
        assertEq(address(creator.rewardsCoordinator()), address(rewardsCoordinator));
    }

    function test_theVaultTakesNoSplitOnceTheDelayIsOver() public {
        assertEq(rewardsCoordinator.getOperatorPISplit(address(vault)), 1000);
        vm.warp(block.timestamp + 7 days);
        assertEq(rewardsCoordinator.getOperatorPISplit(address(vault)), 0);
        assertEq(rewardsCoordinator.getOperatorAVSSplit(address(vault), avs), 0);
        assertEq(rewardsCoordinator.getOperatorSetSplit(address(vault), operatorSet), 0);
    }

    /* DEPOSITS */

    // invariant 1.33
    function test_onlyWhoHasDelegatedToTheVaultDeposits() public {
        _put(staker, 100e18);
        _refusedDeposit(
            IDurationVaultStrategyErrors.MustBeDelegatedToVaultOperator.selector, other, 100e18 + 1
        );
    }

    function test_bothCaps() public {
        _refusedDeposit(IDurationVaultStrategyErrors.DepositExceedsMaxPerDeposit.selector, staker, 100e18 + 1);
        _put(staker, 100e18);
        _put(staker, 100e18);
        _refusedDeposit(
            IStrategyBaseTVLLimitsErrors.BalanceExceedsMaxTotalDeposits.selector, staker, 50e18 + 1
        );
        // The cap counts active stake: what is queued makes room at once.
        _queue(staker, IStrategy(address(vault)), 100e18);
        _put(staker, 100e18);
        assertEq(token.balanceOf(address(vault)), 300e18);
    }

    function test_aBarredTokenIsRefusedBeforeTheDelegation() public {
        IERC20[] memory tokens = _tokens(token);
        vm.prank(owner);
        strategyFactory.blacklistTokens(tokens);
        _refusedDeposit(IDurationVaultStrategyErrors.UnderlyingTokenBlacklisted.selector, other, 1e18);
    }

    function test_theCapsHoldForCompletionAsSharesToo() public {
        _put(staker, 100e18);
        bytes32 root = _queue(staker, IStrategy(address(vault)), 100e18);
        vm.roll(block.number + DELAY + 1);
        vm.prank(admin);
        vault.updateTVLLimits(1e18, 1e18);
        vm.expectRevert(IDurationVaultStrategyErrors.DepositExceedsMaxPerDeposit.selector);
        this.completeAsShares(root);
    }

    function completeAsShares(bytes32 root) external {
        _complete(root, false);
    }

    function test_hooksAreForTheStrategyManager() public {
        vm.expectRevert(IStrategyErrors.OnlyStrategyManager.selector);
        vault.beforeAddShares(staker, 1);
        vm.expectRevert(IStrategyErrors.OnlyStrategyManager.selector);
        vault.beforeRemoveShares(staker, 1);
    }

    /* lock */

    function test_lock() public {
        _put(staker, 100e18);
        uint32 time = uint32(block.timestamp);
        vm.expectEmit(address(vault));
        emit IDurationVaultStrategyEvents.VaultLocked(time, time + DURATION);
        _lock();
        assertTrue(vault.state() == VaultState.ALLOCATIONS);
        assertEq(vault.lockedAt(), time);
        assertEq(vault.unlockAt(), time + DURATION);
        assertTrue(vault.isLocked() && vault.allocationsActive());
        assertFalse(vault.withdrawalsOpen());
        assertEq(_allocation().pendingDiff, 1e18);
        assertEq(_allocation().effectBlock, block.number + DELAY + 1);
        _refusedDeposit(IDurationVaultStrategyErrors.DepositsLocked.selector, staker, 1e18);
    }

    function test_lockChecksInOrder() public {
        vm.expectRevert(IDurationVaultStrategyErrors.OnlyVaultAdmin.selector);
        vault.lock();
        IStrategy[] memory list = _list(IStrategy(address(vault)));
        vm.prank(avs);
        allocationManager.removeStrategiesFromOperatorSet(avs, 7, list);
        vm.startPrank(admin);
        vm.expectRevert(IDurationVaultStrategyErrors.StrategyNotSupportedByOperatorSet.selector);
        vault.lock();
        vm.stopPrank();
        vm.prank(avs);
        allocationManager.addStrategiesToOperatorSet(avs, 7, list);
        vm.mockCall(
            address(allocationManager),
            abi.encodeWithSelector(bytes4(keccak256("getAllocation(address,(address,uint32),address)"))),
            abi.encode(uint64(0), int128(0), uint32(5))
        );
        vm.prank(admin);
        vm.expectRevert(IDurationVaultStrategyErrors.PendingAllocation.selector);
        vault.lock();
        vm.clearMockedCalls();
        _lock();
        vm.prank(admin);
        vm.expectRevert(IDurationVaultStrategyErrors.VaultAlreadyLocked.selector);
        vault.lock();
    }

    // invariant 1.34
    function test_nothingLeavesALockedVault() public {
        _put(staker, 100e18);
        _lock();
        vm.expectRevert(IDurationVaultStrategyErrors.WithdrawalsLockedDuringAllocations.selector);
        this.queueAll();
        vm.expectRevert(IDurationVaultStrategyErrors.WithdrawalsLockedDuringAllocations.selector);
        this.undelegate();
        vm.roll(block.number + DELAY + 1);
        _slash(address(vault), operatorSet, IStrategy(address(vault)), 0.25e18);
        assertEq(strategyManager.stakerDepositShares(staker, IStrategy(address(vault))), 100e18);
        assertEq(delegationManager.operatorShares(address(vault), IStrategy(address(vault))), 75e18);
    }

    function queueAll() external {
        _queue(staker, IStrategy(address(vault)), 100e18);
    }

    function undelegate() external {
        _undelegate(staker);
    }

    /// @dev The vault's own allocation takes effect one block after the last slashable one of what was queued.
    // invariant 1.35
    function test_whatWasQueuedBeforeTheLockIsNeverSlashed() public {
        _put(staker, 100e18);
        bytes32 root = _queue(staker, IStrategy(address(vault)), 40e18);
        _lock();
        vm.roll(block.number + DELAY + 1);
        _slash(address(vault), operatorSet, IStrategy(address(vault)), 1e18);
        _complete(root, true);
        assertEq(token.balanceOf(staker), 40e18);
    }

    /* markMatured, advanceToWithdrawals */

    function test_markMatured() public {
        _put(staker, 100e18);
        vm.expectRevert(IDurationVaultStrategyErrors.DurationNotElapsed.selector);
        vault.markMatured();
        _lock();
        vm.roll(block.number + DELAY + 1);
        vm.warp(vault.unlockAt() - 1);
        vm.expectRevert(IDurationVaultStrategyErrors.DurationNotElapsed.selector);
        vault.markMatured();
        vm.warp(vault.unlockAt());
        vm.expectEmit(address(vault));
        emit IDurationVaultStrategyEvents.VaultMatured(uint32(block.timestamp));
        vm.expectEmit(address(vault));
        emit IDurationVaultStrategyEvents.DeallocateAttempted(true);
        vm.expectEmit(address(vault));
        emit IDurationVaultStrategyEvents.DeregisterAttempted(true);
        vault.markMatured();
        assertTrue(vault.isMatured() && vault.withdrawalsOpen());
        assertEq(vault.maturedAt(), block.timestamp);
        assertFalse(vault.operatorSetRegistered());

        // Called again, it only tries again: the deallocation is pending now.
        _expectEvents();
        _from(address(vault));
        emit IDurationVaultStrategyEvents.DeallocateAttempted(false);
        emit IDurationVaultStrategyEvents.DeregisterAttempted(true);
        _act();
        vault.markMatured();
        _assertEvents();

        // The vault stays slashable for the deallocation delay.
        bytes32 root = _queue(staker, IStrategy(address(vault)), 100e18);
        _slash(address(vault), operatorSet, IStrategy(address(vault)), 0.5e18);
        vm.roll(block.number + DELAY + 1);
        vault.markMatured();
        assertEq(_allocation().currentMagnitude, 0);
        _complete(root, true);
        assertEq(token.balanceOf(staker), 50e18);
    }

    function test_maturesWhileTheAllocationIsStillPending() public {
        _put(staker, 100e18);
        _lock();
        vm.warp(vault.unlockAt());
        _expectEvents();
        _from(address(vault));
        emit IDurationVaultStrategyEvents.VaultMatured(uint32(block.timestamp));
        emit IDurationVaultStrategyEvents.DeallocateAttempted(false);
        _from(address(allocationManager));
        emit IAllocationManagerEvents.OperatorRemovedFromOperatorSet(address(vault), operatorSet);
        _from(address(vault));
        emit IDurationVaultStrategyEvents.DeregisterAttempted(true);
        _act();
        vault.markMatured();
        _assertEvents();
    }

    function test_opensEvenIfTheAllocationManagerIsPaused() public {
        _put(staker, 100e18);
        _lock();
        vm.roll(block.number + DELAY + 1);
        vm.warp(vault.unlockAt());
        _pause(address(allocationManager), type(uint256).max);
        _expectEvents();
        _from(address(vault));
        emit IDurationVaultStrategyEvents.VaultMatured(uint32(block.timestamp));
        emit IDurationVaultStrategyEvents.DeallocateAttempted(false);
        emit IDurationVaultStrategyEvents.DeregisterAttempted(false);
        _act();
        vault.markMatured();
        _assertEvents();
        assertTrue(vault.withdrawalsOpen());
    }

    function test_advanceToWithdrawals() public {
        vm.expectRevert(IDurationVaultStrategyErrors.OnlyArbitrator.selector);
        vault.advanceToWithdrawals();
        vm.prank(arbitrator);
        vm.expectRevert(IDurationVaultStrategyErrors.VaultNotLocked.selector);
        vault.advanceToWithdrawals();
        _put(staker, 100e18);
        _lock();
        uint32 unlockAt = vault.unlockAt();
        vm.warp(unlockAt);
        vm.prank(arbitrator);
        vm.expectRevert(IDurationVaultStrategyErrors.DurationAlreadyElapsed.selector);
        vault.advanceToWithdrawals();
        vm.warp(unlockAt - 1);
        vm.expectEmit(address(vault));
        emit IDurationVaultStrategyEvents.VaultMatured(unlockAt - 1);
        vm.expectEmit(address(vault));
        emit IDurationVaultStrategyEvents.VaultAdvancedToWithdrawals(arbitrator, unlockAt - 1);
        vm.prank(arbitrator);
        vault.advanceToWithdrawals();
        vm.warp(unlockAt + 1);
        vm.prank(arbitrator);
        vault.advanceToWithdrawals(); // tries to leave again
        assertEq(vault.maturedAt(), unlockAt - 1);
    }

    // invariant 1.32
    function testFuzz_statesOnlyMoveForward(uint8[12] memory actions) public {
        VaultState last = VaultState.DEPOSITS;
        for (uint256 i = 0; i < actions.length; ++i) {
            uint256 action = actions[i] % 4;
            if (action == 0) vm.warp(block.timestamp + 10 days);
            vm.prank(action == 1 ? admin : arbitrator);
            if (action == 1) try vault.lock() {} catch {} else if (action == 2) try vault.markMatured() {}
                catch {} else try vault.advanceToWithdrawals() {} catch {}
            VaultState state = vault.state();
            assertGe(uint8(state), uint8(last));
            assertLe(uint8(state), uint8(last) + 1);
            last = state;
            assertEq(vault.lockedAt() > 0, state >= VaultState.ALLOCATIONS);
            assertEq(vault.maturedAt() > 0, state == VaultState.WITHDRAWALS);
            assertEq(vault.unlockAt(), vault.lockedAt() == 0 ? 0 : vault.lockedAt() + DURATION);
        }
    }

    /* ADMIN */

    function test_theAdminsSetters() public {
        vm.expectRevert(IDurationVaultStrategyErrors.OnlyVaultAdmin.selector);
        vault.updateMetadataURI("");
        vm.expectRevert(IDurationVaultStrategyErrors.OnlyVaultAdmin.selector);
        vault.updateDelegationApprover(other);
        vm.expectRevert(IDurationVaultStrategyErrors.OnlyVaultAdmin.selector);
        vault.updateOperatorMetadataURI("");
        vm.expectRevert(IDurationVaultStrategyErrors.OnlyVaultAdmin.selector);
        vault.setRewardsClaimer(other);
        vm.expectRevert(IDurationVaultStrategyErrors.OnlyVaultAdmin.selector);
        vault.updateTVLLimits(1, 1);
        _expectEvents();
        _from(address(vault));
        emit IDurationVaultStrategyEvents.MetadataURIUpdated("ipfs://new");
        _from(address(delegationManager));
        emit IDelegationManagerEvents.DelegationApproverUpdated(address(vault), other);
        emit IDelegationManagerEvents.OperatorMetadataURIUpdated(address(vault), "ipfs://newer");
        _from(address(rewardsCoordinator));
        emit IRewardsCoordinatorEvents.ClaimerForSet(address(vault), address(0), recipient);
        _from(address(vault));
        emit IStrategyBaseTVLLimitsEvents.MaxPerDepositUpdated(100e18, 1);
        emit IStrategyBaseTVLLimitsEvents.MaxTotalDepositsUpdated(250e18, 2);
        _act();
        vm.startPrank(admin);
        vault.updateMetadataURI("ipfs://new");
        vault.updateDelegationApprover(other);
        vault.updateOperatorMetadataURI("ipfs://newer");
        vault.setRewardsClaimer(recipient);
        vault.updateTVLLimits(1, 2);
        vm.stopPrank();
        _assertEvents();
        assertEq(vault.metadataURI(), "ipfs://new");
    }

    function test_capsOnlyWhileDepositsAreOpen() public {
        vm.expectRevert(IPausableErrors.OnlyUnpauser.selector);
        vault.setTVLLimits(1, 1);
        vm.prank(unpauser);
        vm.expectRevert(IStrategyBaseTVLLimitsErrors.MaxPerDepositExceedsMax.selector);
        vault.setTVLLimits(2, 1);
        vm.prank(unpauser);
        vault.setTVLLimits(1, 1);
        assertEq(vault.stakeCap(), 1);
        _lock();
        vm.prank(unpauser);
        vm.expectRevert(IDurationVaultStrategyErrors.DepositsLocked.selector);
        vault.setTVLLimits(2, 1);
        vm.prank(admin);
        vm.expectRevert(IDurationVaultStrategyErrors.DepositsLocked.selector);
        vault.updateTVLLimits(2, 1);
    }

    function test_aSlashIsPaidToTheRedistributionRecipient() public {
        IAllocationManagerTypes.CreateSetParams[] memory params =
            new IAllocationManagerTypes.CreateSetParams[](1);
        params[0] = IAllocationManagerTypes.CreateSetParams(9, new IStrategy[](0));
        address[] memory recipients = new address[](1);
        recipients[0] = recipient;
        vm.prank(avs);
        allocationManager.createRedistributingOperatorSets(avs, params, recipients);
        operatorSet = OperatorSet(avs, 9);
        vault = strategyFactory.deployDurationVaultStrategy(_config());
        IStrategy[] memory list = _list(IStrategy(address(vault)));
        vm.prank(avs);
        allocationManager.addStrategiesToOperatorSet(avs, 9, list);
        address second = makeAddr("second");
        _delegate(second, address(vault));
        _put(second, 100e18);
        _lock();
        vm.roll(block.number + DELAY + 1);
        (uint256 slashId,) = _slash(address(vault), operatorSet, IStrategy(address(vault)), 0.1e18);
        strategyManager.clearBurnOrRedistributableShares(operatorSet, slashId);
        assertEq(token.balanceOf(recipient), 10e18);
    }
}
