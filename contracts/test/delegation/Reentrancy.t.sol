// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {IDelegationManager, IDelegationManagerTypes} from "../../src/interfaces/IDelegationManager.sol";
import {IAllocationManagerTypes} from "../../src/interfaces/IAllocationManager.sol";
import {IShareManager} from "../../src/interfaces/IShareManager.sol";
import {SignatureWithExpiry} from "../../src/interfaces/ISignatures.sol";
import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {IStrategyManager, IStrategyManagerErrors} from "../../src/interfaces/IStrategyManager.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {CoreTest} from "../utils/CoreTest.sol";
import {HookedStrategy} from "../utils/Mocks.sol";

/// @notice While a strategy's hook runs inside `queueWithdrawals`, DelegationManager and StrategyManager are
/// both locked.
contract ReentrancyTest is CoreTest, IDelegationManagerTypes {
    HookedStrategy private hooked;
    IStrategy private hookedStrategy;
    address private dm;
    address private sm;

    function setUp() public override {
        super.setUp();
        hooked = _newHookedStrategy(token);
        hookedStrategy = IStrategy(address(hooked));
        dm = address(delegationManager);
        sm = address(strategyManager);
        _registerOperator(operator);
        _deposit(staker, hookedStrategy, 10e18);
        _delegate(staker, operator);
    }

    function queue() external {
        _queue(staker, hookedStrategy, 1e18);
    }

    function _refuses(address caller, address target, bytes memory call) private {
        hooked.setCallback(caller, target, call);
        vm.expectRevert(REENTRANT);
        this.queue();
    }

    function _allows(address caller, address target, bytes memory call) private {
        hooked.setCallback(caller, target, call);
        this.queue();
    }

    function test_delegationFunctionsAreLocked() public {
        SignatureWithExpiry memory none;
        _refuses(other, dm, abi.encodeCall(IDelegationManager.registerAsOperator, (address(0), 0, "")));
        _refuses(operator, dm, abi.encodeCall(IDelegationManager.modifyOperatorDetails, (operator, other)));
        _refuses(other, dm, abi.encodeCall(IDelegationManager.delegateTo, (operator, none, bytes32(0))));
        _refuses(staker, dm, abi.encodeCall(IDelegationManager.undelegate, (staker)));
        _refuses(staker, dm, abi.encodeCall(IDelegationManager.redelegate, (operator, none, bytes32(0))));
    }

    function test_withdrawalFunctionsAreLocked() public {
        _refuses(
            staker, dm, abi.encodeCall(IDelegationManager.queueWithdrawals, (new QueuedWithdrawalParams[](0)))
        );
        Withdrawal memory withdrawal;
        _refuses(
            staker,
            dm,
            abi.encodeCall(IDelegationManager.completeQueuedWithdrawal, (withdrawal, new IERC20[](0), true))
        );
        _refuses(
            staker,
            dm,
            abi.encodeCall(
                IDelegationManager.completeQueuedWithdrawals,
                (new Withdrawal[](0), new IERC20[][](0), new bool[](0))
            )
        );
    }

    function test_callbacksOfTheOtherContractsAreLockedAfterTheirCallerCheck() public {
        _refuses(sm, dm, abi.encodeCall(IDelegationManager.increaseDelegatedShares, (staker, strategy, 0, 0)));
        _refuses(
            address(eigenPodManager),
            dm,
            abi.encodeCall(IDelegationManager.decreaseDelegatedShares, (staker, 0, 0))
        );
        _refuses(
            address(allocationManager),
            dm,
            abi.encodeCall(
                IDelegationManager.slashOperatorShares, (operator, _set(), 1, strategy, 1e18, 0.5e18)
            )
        );
    }

    function test_pauseIsLookedAtBeforeTheLock() public {
        HookedStrategy second = _newHookedStrategy(token);
        _deposit(staker, IStrategy(address(second)), 1e18);
        second.setCallback(pauser, dm, abi.encodeWithSignature("pause(uint256)", 2));
        hooked.setCallback(
            staker, dm, abi.encodeCall(IDelegationManager.queueWithdrawals, (new QueuedWithdrawalParams[](0)))
        );
        vm.expectRevert(abi.encodeWithSignature("CurrentlyPaused()"));
        this.queueBoth(IStrategy(address(second)));
    }

    function queueBoth(IStrategy second) external {
        _queue(staker, _pair(second, hookedStrategy), _amounts(1e18, 1e18));
    }

    function test_permissionIsLookedAtBeforeTheLock() public {
        hooked.setCallback(
            other, dm, abi.encodeCall(IDelegationManager.modifyOperatorDetails, (operator, other))
        );
        vm.expectRevert(abi.encodeWithSignature("InvalidPermissions()"));
        this.queue();
    }

    function test_metadataUpdatesAndViewsAreNotLocked() public {
        _allows(
            operator, dm, abi.encodeCall(IDelegationManager.updateOperatorMetadataURI, (operator, "ipfs://x"))
        );
        _allows(operator, dm, abi.encodeCall(IDelegationManager.getDepositedShares, (staker)));
    }

    function test_strategyManagerIsLockedToo() public {
        OperatorSet memory set = _set();
        _refuses(other, sm, abi.encodeCall(IStrategyManager.depositIntoStrategy, (strategy, token, 1)));
        _refuses(
            other,
            sm,
            abi.encodeCall(
                IStrategyManager.depositIntoStrategyWithSignature, (strategy, token, 1, staker, 0, "")
            )
        );
        _refuses(other, sm, abi.encodeCall(IStrategyManager.clearBurnOrRedistributableShares, (set, 1)));
        _refuses(
            other,
            sm,
            abi.encodeCall(IStrategyManager.clearBurnOrRedistributableSharesByStrategy, (set, 1, strategy))
        );
        _refuses(other, sm, abi.encodeCall(IStrategyManager.burnShares, (strategy)));
        _refuses(owner, sm, abi.encodeCall(IStrategyManager.setStrategyWhitelister, (other)));
        _refuses(
            address(strategyFactory),
            sm,
            abi.encodeCall(IStrategyManager.addStrategiesToDepositWhitelist, (new IStrategy[](0)))
        );
        _refuses(
            address(strategyFactory),
            sm,
            abi.encodeCall(IStrategyManager.removeStrategiesFromDepositWhitelist, (new IStrategy[](0)))
        );
    }

    function test_shareFunctionsOfTheStrategyManagerAreLockedAfterTheirCallerCheck() public {
        _refuses(dm, sm, abi.encodeWithSignature("addShares(address,address,uint256)", staker, strategy, 1));
        _refuses(
            dm,
            sm,
            abi.encodeWithSignature("removeDepositShares(address,address,uint256)", staker, strategy, 1)
        );
        _refuses(
            dm,
            sm,
            abi.encodeWithSignature(
                "withdrawSharesAsTokens(address,address,address,uint256)", staker, strategy, token, 1
            )
        );
        _refuses(
            dm,
            sm,
            abi.encodeWithSignature(
                "increaseBurnOrRedistributableShares((address,uint32),uint256,address,uint256)",
                _set(),
                1,
                strategy,
                1
            )
        );
    }

    /// Each call is refused for something else too, which the lock is looked at before.
    function test_theLockComesBeforeTheOtherChecksOfTheDelegationManager() public {
        SignatureWithExpiry memory none;
        QueuedWithdrawalParams[] memory params = new QueuedWithdrawalParams[](1);
        params[0] = QueuedWithdrawalParams(_list(strategy), new uint256[](0), address(0));
        Withdrawal memory withdrawal;
        _slashTo(operator, strategy, 0);

        _refuses(staker, dm, abi.encodeCall(IDelegationManager.registerAsOperator, (address(0), 0, "")));
        _refuses(other, dm, abi.encodeCall(IDelegationManager.modifyOperatorDetails, (other, other)));
        _refuses(staker, dm, abi.encodeCall(IDelegationManager.delegateTo, (operator, none, bytes32(0))));
        _refuses(other, dm, abi.encodeCall(IDelegationManager.undelegate, (other)));
        _refuses(other, dm, abi.encodeCall(IDelegationManager.redelegate, (other, none, bytes32(0))));
        _refuses(staker, dm, abi.encodeCall(IDelegationManager.queueWithdrawals, (params)));
        _refuses(
            other,
            dm,
            abi.encodeCall(IDelegationManager.completeQueuedWithdrawal, (withdrawal, new IERC20[](1), true))
        );
        _refuses(sm, dm, abi.encodeCall(IDelegationManager.increaseDelegatedShares, (staker, strategy, 0, 1)));
        _refuses(
            address(allocationManager),
            dm,
            abi.encodeCall(
                IDelegationManager.slashOperatorShares, (operator, _set(), _lastSlashId(), strategy, 0, 0)
            )
        );
    }

    function test_theLockComesBeforeTheOtherChecksOfTheStrategyManager() public {
        IStrategy unlisted = IStrategy(makeAddr("unlisted"));
        _slashTo(operator, strategy, 0.5e18);

        _refuses(other, sm, abi.encodeCall(IStrategyManager.depositIntoStrategy, (unlisted, token, 1)));
        _refuses(dm, sm, abi.encodeCall(IShareManager.addShares, (address(0), strategy, 0)));
        _refuses(dm, sm, abi.encodeCall(IShareManager.removeDepositShares, (staker, strategy, 0)));
        _refuses(
            dm,
            sm,
            abi.encodeCall(IShareManager.withdrawSharesAsTokens, (staker, strategy, IERC20(address(0)), 1e18))
        );
        _refuses(
            dm,
            sm,
            abi.encodeCall(
                IShareManager.increaseBurnOrRedistributableShares, (_set(), _lastSlashId(), strategy, 1)
            )
        );
    }

    /// The first strategy's hook pauses, the second one's calls.
    function _refusesAsPaused(address target, uint256 bits, address caller, bytes memory call) private {
        HookedStrategy second = _newHookedStrategy(token);
        _deposit(staker, IStrategy(address(second)), 1e18);
        second.setCallback(pauser, target, abi.encodeWithSignature("pause(uint256)", bits));
        hooked.setCallback(caller, target, call);
        vm.expectRevert(abi.encodeWithSignature("CurrentlyPaused()"));
        this.queueBoth(IStrategy(address(second)));
    }

    function test_everyPauseIsLookedAtBeforeTheLock() public {
        Withdrawal memory withdrawal;
        _refusesAsPaused(
            dm,
            4,
            staker,
            abi.encodeCall(IDelegationManager.completeQueuedWithdrawal, (withdrawal, new IERC20[](0), true))
        );
        _refusesAsPaused(
            dm,
            4,
            staker,
            abi.encodeCall(
                IDelegationManager.completeQueuedWithdrawals,
                (new Withdrawal[](0), new IERC20[][](0), new bool[](0))
            )
        );
        _refusesAsPaused(
            sm, 1, other, abi.encodeCall(IStrategyManager.depositIntoStrategy, (strategy, token, 1))
        );
        _refusesAsPaused(
            sm,
            1,
            other,
            abi.encodeCall(
                IStrategyManager.depositIntoStrategyWithSignature, (strategy, token, 1, staker, 0, "")
            )
        );
    }

    function test_ownerAndWhitelisterAreLookedAtBeforeTheLock() public {
        hooked.setCallback(other, sm, abi.encodeCall(IStrategyManager.setStrategyWhitelister, (other)));
        vm.expectRevert("Ownable: caller is not the owner");
        this.queue();
        hooked.setCallback(
            other, sm, abi.encodeCall(IStrategyManager.addStrategiesToDepositWhitelist, (new IStrategy[](0)))
        );
        vm.expectRevert(IStrategyManagerErrors.OnlyStrategyWhitelister.selector);
        this.queue();
    }

    /// Certora H-01, 2025: what stays open while the two are locked, and that slashing is not.
    function test_slashingIsLockedButAllocationsAndPermissionsAreOpen() public {
        OperatorSet memory set = _newAvs(other, 1, _list(strategy));
        _register(operator, set);
        _allocate(operator, set, strategy, 0.5e18);
        address am = address(allocationManager);
        uint256[] memory wads = _amounts(0.1e18);
        IAllocationManagerTypes.SlashingParams memory slash =
            IAllocationManagerTypes.SlashingParams(operator, 1, _list(strategy), wads, "");

        _refuses(other, am, abi.encodeCall(allocationManager.slashOperator, (other, slash)));
        assertEq(allocationManager.getSlashCount(set), 0);
        _allows(operator, am, abi.encodeCall(allocationManager.setAllocationDelay, (operator, 7)));
        _allows(other, am, abi.encodeCall(allocationManager.updateAVSMetadataURI, (other, "ipfs://x")));
        _allows(
            operator,
            address(permissionController),
            abi.encodeCall(permissionController.setAppointee, (operator, other, am, bytes4(0)))
        );
        assertTrue(permissionController.canCall(operator, other, am, bytes4(0)));
    }

    function test_lockIsReleasedAfterwardsAlsoAfterARevert() public {
        _refuses(staker, dm, abi.encodeCall(IDelegationManager.undelegate, (staker)));
        hooked.setCallback(address(0), address(0), "");
        this.queue();
        this.queue();
        assertEq(delegationManager.cumulativeWithdrawalsQueued(staker), 2);
    }
}
