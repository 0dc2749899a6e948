// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Vm} from "forge-std/Vm.sol";
import {IDelegationManagerEvents} from "../../src/interfaces/IDelegationManager.sol";
import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {AvsActions} from "./AvsActions.sol";

/// @notice Chapter 01 §7: delegation, operator shares, staker accounting and the solvency of strategies.
contract SharesInvariants is AvsActions {
    mapping(address operator => mapping(address strategy => int256)) private _eventSum;
    uint256[3] private _rateBalance;
    uint256[3] private _rateShares;
    uint256[3] private _worth;
    uint256[] private _worthOfAll;

    function setUp() public override {
        super.setUp();
        _stakerActions();
        _avsActions();
        _slashActions(4);
        _startCampaign();
    }

    function _campaign() internal pure override returns (string memory) {
        return "shares";
    }

    /* AROUND EACH CALL */

    function _before(Step memory step) internal override {
        for (uint256 j = 0; j < 3; ++j) {
            _rateBalance[j] = _poolBalance(j) + 1000;
            _rateShares[j] = strategies[j].totalShares() + 1000;
        }
        if (step.staker != address(0)) _worth = _worthOf(step.staker);
        if (step.action == "slash") _worthOfAll = _allWorths();
        vm.recordLogs();
    }

    function _after(Step memory step, bool success, bytes memory) internal override {
        // The log also has what a reverted call emitted before it reverted.
        if (success) _sumEvents();
        for (uint256 j = 0; j < 3; ++j) {
            assertGe(
                (_poolBalance(j) + 1000) * _rateShares[j],
                _rateBalance[j] * (strategies[j].totalShares() + 1000),
                "invariant 1.30"
            );
        }
        if (!success) return;
        if (step.action == "deposit") {
            for (uint256 j = 0; j < 3; ++j) {
                uint256 added = strategies[j].totalShares() + 1000 - _rateShares[j];
                if (strategies[j] == step.strategy) _checkAdded(step.staker, j, added);
            }
        } else if (step.action == "completeAsShares" && step.list.length == 1) {
            for (uint256 j = 0; j < 3; ++j) {
                if (strategies[j] == step.list[0]) _checkAdded(step.staker, j, step.amounts[0]);
            }
        } else if (step.action == "delegate") {
            uint256[3] memory worth = _worthOf(step.staker);
            for (uint256 j = 0; j < 3; ++j) {
                assertLe(worth[j], _worth[j], "invariant 1.15");
                assertGe(worth[j] + _worth[j] / 1e18 + 2, _worth[j], "invariant 1.15");
            }
        } else if (step.action == "slash") {
            uint256[] memory worths = _allWorths();
            for (uint256 i = 0; i < worths.length; ++i) {
                assertLe(worths[i], _worthOfAll[i], "invariant 1.11");
            }
        }
    }

    function _checkAdded(address holder, uint256 j, uint256 added) private view {
        uint256 worth = _worthOf(holder)[j];
        uint256 shares = _shares(holder, strategies[j]);
        assertLe(worth, _worth[j] + added, "invariant 1.14");
        assertGe(worth + 2 * shares / 1e18 + 3, _worth[j] + added, "invariant 1.14");
    }

    function _sumEvents() private {
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) {
            bool up = logs[i].topics[0] == IDelegationManagerEvents.OperatorSharesIncreased.selector;
            bool down = logs[i].topics[0] == IDelegationManagerEvents.OperatorSharesDecreased.selector;
            if (!up && !down) continue;
            (, address strategy, uint256 shares) = abi.decode(logs[i].data, (address, address, uint256));
            address operator = address(uint160(uint256(logs[i].topics[1])));
            _eventSum[operator][strategy] += up ? int256(shares) : -int256(shares);
        }
    }

    /* AT ALL TIMES */

    function invariant_shares() public view {
        uint256[3][3] memory claims;
        for (uint256 i = 0; i < holders.length; ++i) {
            _checkHolder(holders[i], claims);
        }
        for (uint256 o = 0; o < 3; ++o) {
            assertTrue(delegationManager.isOperator(operators[o]), "invariant 1.1");
            assertEq(delegationManager.delegatedTo(operators[o]), operators[o], "invariant 1.1");
            for (uint256 j = 0; j < 3; ++j) {
                uint256 shares = delegationManager.operatorShares(operators[o], strategies[j]);
                assertGe(shares, claims[o][j], "invariant 1.5, invariant 2.25");
                assertEq(int256(shares), _eventSum[operators[o]][address(strategies[j])], "invariant 1.7");
            }
        }
        for (uint256 j = 0; j < 3; ++j) {
            uint256 total = strategies[j].totalShares();
            assertEq(total, minted[strategies[j]] - paidOut[strategies[j]], "invariant 1.28");
            assertLe(total, 1e38 - 1, "invariant 1.31");
        }
        if (usedSalts.length > 0) {
            bytes32 salt = usedSalts[block.number % usedSalts.length];
            assertTrue(delegationManager.delegationApproverSaltIsSpent(approver, salt), "invariant 1.3");
        }
        assertFalse(delegationManager.isOperator(address(0)), "invariant 1.2");
    }

    function _checkHolder(address holder, uint256[3][3] memory claims) private view {
        address operator = delegationManager.delegatedTo(holder);
        assertEq(operator, bookedOperator[holder], "invariant 1.2");
        if (!_isOperator(holder)) {
            assertFalse(delegationManager.isOperator(holder), "invariant 1.1");
            assertTrue(operator != holder, "invariant 1.1");
        }
        IStrategy[] memory held = strategyManager.getStakerStrategyList(holder);
        uint256 count = 0;
        (uint256[] memory worth, uint256[] memory shares) =
            delegationManager.getWithdrawableShares(holder, strategies);
        for (uint256 j = 0; j < 3; ++j) {
            assertEq(shares[j], bookedShares[holder][strategies[j]], "invariant 1.10");
            uint256 factor = delegationManager.depositScalingFactor(holder, strategies[j]);
            if (shares[j] == 0 || operator == address(0)) assertEq(factor, 1e18, "invariant 1.13");
            assertLe(worth[j], shares[j] * factor / 1e18, "invariant 1.11");
            if (shares[j] != 0) ++count;
            if (!_isOperator(holder)) {
                assertEq(delegationManager.operatorShares(holder, strategies[j]), 0, "invariant 1.7");
            }
            for (uint256 o = 0; o < 3; ++o) {
                if (operators[o] == operator) claims[o][j] += worth[j];
            }
        }
        assertEq(held.length, count, "invariant 1.12");
        for (uint256 i = 0; i < held.length; ++i) {
            assertGt(bookedShares[holder][held[i]], 0, "invariant 1.12");
            for (uint256 j = 0; j < i; ++j) {
                assertTrue(held[i] != held[j], "invariant 1.12");
            }
        }
    }

    function _poolBalance(uint256 j) private view returns (uint256) {
        return strategies[j].underlyingToken().balanceOf(address(strategies[j]));
    }

    function _worthOf(address holder) private view returns (uint256[3] memory worth) {
        (uint256[] memory list,) = delegationManager.getWithdrawableShares(holder, strategies);
        (worth[0], worth[1], worth[2]) = (list[0], list[1], list[2]);
    }

    function _allWorths() private view returns (uint256[] memory worths) {
        worths = new uint256[](21);
        for (uint256 i = 0; i < 7; ++i) {
            uint256[3] memory worth = _worthOf(holders[i]);
            (worths[3 * i], worths[3 * i + 1], worths[3 * i + 2]) = (worth[0], worth[1], worth[2]);
        }
    }
}
