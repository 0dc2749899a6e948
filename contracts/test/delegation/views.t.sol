// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {stdError} from "forge-std/Test.sol";

import {IAllocationManager} from "../../src/interfaces/IAllocationManager.sol";
import {IDelegationManagerTypes} from "../../src/interfaces/IDelegationManager.sol";
import {IEigenPodManager} from "../../src/interfaces/IEigenPodManager.sol";
import {IPausableErrors} from "../../src/interfaces/IPausable.sol";
import {IPauserRegistry} from "../../src/interfaces/IPauserRegistry.sol";
import {IPermissionController} from "../../src/interfaces/IPermissionController.sol";
import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {IStrategyManager} from "../../src/interfaces/IStrategyManager.sol";
import {IVersionedErrors} from "../../src/interfaces/IVersioned.sol";
import {DelegationManager} from "../../src/delegation/DelegationManager.sol";
import {CoreTest} from "../utils/CoreTest.sol";

/// @notice The views of the DelegationManager, and its deployment.
contract DelegationViewsTest is CoreTest, IDelegationManagerTypes {
    function test_unknownAccountsAndRootsReadAsNothing() public view {
        assertEq(delegationManager.delegatedTo(staker), address(0));
        assertEq(delegationManager.delegationApprover(operator), address(0));
        assertEq(delegationManager.depositScalingFactor(staker, strategy), 1e18);
        assertEq(delegationManager.depositScalingFactor(staker, BEACON), 1e18);
        assertEq(delegationManager.operatorShares(operator, strategy), 0);
        assertEq(delegationManager.getSlashableSharesInQueue(operator, strategy), 0);
        assertFalse(delegationManager.pendingWithdrawals(bytes32(uint256(1))));
        assertEq(delegationManager.queuedWithdrawals(bytes32(uint256(1))).strategies.length, 0);
        assertEq(delegationManager.queuedWithdrawals(bytes32(uint256(1))).staker, address(0));
        (Withdrawal memory withdrawal, uint256[] memory shares) =
            delegationManager.getQueuedWithdrawal(bytes32(uint256(1)));
        assertEq(withdrawal.strategies.length + withdrawal.scaledShares.length + shares.length, 0);
        (Withdrawal[] memory withdrawals, uint256[][] memory lists) =
            delegationManager.getQueuedWithdrawals(staker);
        assertEq(withdrawals.length + lists.length, 0);
        (IStrategy[] memory strategies, uint256[] memory amounts) =
            delegationManager.getDepositedShares(staker);
        assertEq(strategies.length + amounts.length, 0);
        assertEq(_withdrawable(staker, strategy), 0);
        assertEq(_withdrawable(staker, BEACON), 0);
    }

    function test_depositedSharesListNativeEthLast() public {
        _newPod(staker);
        _record(staker, 0, 32e18);
        _deposit(staker, strategy, 5);
        (IStrategy[] memory strategies, uint256[] memory amounts) =
            delegationManager.getDepositedShares(staker);
        assertEq(abi.encode(strategies), abi.encode(_pair(strategy, BEACON)));
        assertEq(amounts, _amounts(5, 32e18));
        _queue(staker, BEACON, 32e18);
        (strategies,) = delegationManager.getDepositedShares(staker);
        assertEq(abi.encode(strategies), abi.encode(_list(strategy)));
    }

    function test_operatorsSharesAreIndexedByOperatorThenStrategy() public {
        _registerOperator(operator);
        _registerOperator(other);
        _deposit(operator, strategy, 5);
        _deposit(other, strategy, 6);
        _newPod(other);
        _record(other, 0, 7 gwei);
        address[] memory operators = new address[](3);
        (operators[0], operators[1], operators[2]) = (operator, other, staker);
        uint256[][] memory shares = delegationManager.getOperatorsShares(operators, _pair(strategy, BEACON));
        assertEq(shares.length, 3);
        assertEq(shares[0], _amounts(5, 0));
        assertEq(shares[1], _amounts(6, 7 gwei));
        assertEq(shares[2], _amounts(0, 0));
        assertEq(delegationManager.getOperatorShares(other, _pair(BEACON, strategy)), _amounts(7 gwei, 6));
    }

    function test_withdrawableSharesOfBothKinds() public {
        _registerOperator(operator);
        _newPod(staker);
        _record(staker, 0, 32e18);
        _deposit(staker, strategy, 10e18);
        _delegate(staker, operator);
        _slashTo(operator, strategy, 0.5e18);
        _slashTo(operator, BEACON, 0.8e18);
        _record(staker, 32e18, -16e18);
        (uint256[] memory withdrawable, uint256[] memory deposited) =
            delegationManager.getWithdrawableShares(staker, _pair(BEACON, strategy));
        assertEq(withdrawable, _amounts(12.8e18, 5e18));
        assertEq(deposited, _amounts(32e18, 10e18));
    }

    /// F3: at most a few wei short of what is needed to get the amount back.
    function test_convertToDepositShares() public {
        _registerOperator(operator);
        _deposit(staker, strategy, 10e18);
        _delegate(staker, operator);
        _slashTo(operator, strategy, 0.3e18);
        uint256[] memory shares =
            delegationManager.convertToDepositShares(staker, _list(strategy), _amounts(1e18));
        assertEq(shares, _amounts(3333333333333333333));
    }

    function test_convertToDepositSharesPanicsWithoutAmountsOrWithAZeroFactor() public {
        vm.expectRevert(stdError.indexOOBError);
        delegationManager.convertToDepositShares(staker, _list(strategy), new uint256[](0));
        _registerOperator(operator);
        _delegate(staker, operator);
        _slashTo(operator, strategy, 0);
        vm.expectRevert(stdError.divisionError);
        delegationManager.convertToDepositShares(staker, _list(strategy), _amounts(1));
    }

    function test_queuedWithdrawalsAreListedWithTheirWorth() public {
        _registerOperator(operator);
        _deposit(staker, strategy, 10e18);
        _delegate(staker, operator);
        bytes32 first = _queue(staker, strategy, 4e18);
        vm.roll(block.number + 5);
        bytes32 second = _queue(staker, strategy, 6e18);
        _slashTo(operator, strategy, 0.5e18);
        (Withdrawal[] memory withdrawals, uint256[][] memory shares) =
            delegationManager.getQueuedWithdrawals(staker);
        assertEq(withdrawals.length, 2);
        assertEq(keccak256(abi.encode(withdrawals[0])), first);
        assertEq(keccak256(abi.encode(withdrawals[1])), second);
        assertEq(shares[0], _amounts(2e18));
        assertEq(shares[1], _amounts(3e18));
        assertEq(delegationManager.calculateWithdrawalRoot(withdrawals[1]), second);
    }

    function test_constants() public view {
        assertEq(delegationManager.minWithdrawalDelayBlocks(), DELAY);
        assertEq(
            address(delegationManager.beaconChainETHStrategy()), 0xbeaC0eeEeeeeEEeEeEEEEeeEEeEeeeEeeEEBEaC0
        );
        assertEq(address(delegationManager.strategyManager()), address(strategyManager));
        assertEq(address(delegationManager.eigenPodManager()), address(eigenPodManager));
        assertEq(address(delegationManager.allocationManager()), address(allocationManager));
        assertEq(address(delegationManager.permissionController()), address(permissionController));
        assertEq(address(delegationManager.pauserRegistry()), address(pauserRegistry));
    }

    function _construct(IPauserRegistry registry, string memory version) private returns (DelegationManager) {
        return new DelegationManager(
            IStrategyManager(address(1)),
            IEigenPodManager(address(2)),
            IAllocationManager(address(3)),
            registry,
            IPermissionController(address(5)),
            9,
            version,
            6
        );
    }

    function test_constructor() public {
        DelegationManager manager = _construct(pauserRegistry, "1.0.0");
        assertEq(manager.paused(), 6);
        assertEq(manager.minWithdrawalDelayBlocks(), 9);
        vm.expectRevert(IPausableErrors.InputAddressZero.selector);
        _construct(IPauserRegistry(address(0)), "1.0.0");
        string memory tooLong = "1.0.0-34567890123456789012345678";
        vm.expectRevert(abi.encodeWithSelector(IVersionedErrors.StringTooLong.selector, tooLong));
        _construct(pauserRegistry, tooLong);
    }
}

/// @notice Values that do not fit into the packed slots, through the contracts.
contract WideValuesTest is CoreTest {
    function _mintLarge(uint256 amount) private {
        (bool success,) =
            address(token).call(abi.encodeWithSignature("mint(address,uint256)", staker, amount));
        assertTrue(success);
        vm.prank(staker);
        token.approve(address(strategyManager), type(uint256).max);
    }

    /// The largest factor of a single step, 1e36.
    function test_scaledSharesBeyond96BitsAreQueuedAndPaid() public {
        _registerOperator(operator);
        _slashTo(operator, strategy, 1);
        _mintLarge(1e38 - 1);
        vm.prank(staker);
        strategyManager.depositIntoStrategy(strategy, token, 1e37);
        _delegate(staker, operator);
        assertEq(delegationManager.depositScalingFactor(staker, strategy), 1e36);
        assertEq(_withdrawable(staker, strategy), 1e37);
        bytes32 root = _queue(staker, strategy, 1e36);
        assertEq(_withdrawal(root).scaledShares[0], 1e54, "beyond 96 bits");

        _newPod(other);
        _record(other, 0, 1e27);
        _slashTo(operator, BEACON, 2);
        _delegate(other, operator);
        assertEq(delegationManager.depositScalingFactor(other, BEACON), 5e35);
        _undelegate(other);
        assertEq(delegationManager.depositScalingFactor(other, BEACON), 1e18);

        vm.roll(block.number + DELAY + 1);
        _complete(root, true);
        assertEq(token.balanceOf(staker), 1e38 - 1 - 1e37 + 1e36);
        assertEq(_withdrawal(root).scaledShares.length, 0);
    }

    /// Wide in storage, with the balance, the queue and the reset read back exactly.
    function test_wideFactorIsKeptQueuedAndReset() public {
        _registerOperator(operator);
        _slashTo(operator, strategy, 1);
        _mintLarge(1e20);
        vm.prank(address(delegationManager));
        strategyManager.setDepositScalingFactor(staker, strategy, 1e21);
        _delegate(staker, operator);
        vm.prank(staker);
        strategyManager.depositIntoStrategy(strategy, token, 1e20);
        uint256 factor = 1e39; // 1e21 / 1e-18, more than 2^128
        assertGt(factor, type(uint128).max);
        assertEq(delegationManager.depositScalingFactor(staker, strategy), factor);
        assertEq(strategyManager.stakerDepositShares(staker, strategy), 1e20);

        bytes32 root = _queue(staker, strategy, 4e19);
        assertEq(_withdrawal(root).scaledShares[0], 4e40);
        assertEq(delegationManager.depositScalingFactor(staker, strategy), factor);
        _queue(staker, strategy, 6e19);
        assertEq(delegationManager.depositScalingFactor(staker, strategy), 1e18);
        (, uint256[] memory shares) = delegationManager.getQueuedWithdrawal(root);
        assertEq(shares[0], 4e22);
    }
}
