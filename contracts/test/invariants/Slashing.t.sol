// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IDelegationManagerTypes} from "../../src/interfaces/IDelegationManager.sol";
import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {AvsActions} from "./AvsActions.sol";

/// @notice Chapter 01 §7 and chapter 02 §7: what a slash takes, records and leaves alone, and how it is paid out.
contract SlashingInvariants is AvsActions {
    struct Strategy {
        uint256 max;
        uint256 encumbered;
        uint256 allocatable;
        uint256 current;
        uint256 shares;
        uint256 inQueue;
        uint256 scaled;
        uint256 entries;
    }

    struct Entry {
        uint256 blockNumber;
        uint256 scaledShares;
    }

    mapping(address operator => mapping(IStrategy => Entry[])) private _entries;
    mapping(address operator => mapping(IStrategy => uint256)) private _takenInAll;
    Strategy[3] private _old;
    bytes32 private _ledger;
    uint256[3] private _paid;
    uint256[3] private _pool;

    function setUp() public override {
        super.setUp();
        _stakerActions();
        _avsActions();
        _slashActions(12);
        _startCampaign();
    }

    function _campaign() internal pure override returns (string memory) {
        return "slashing";
    }

    function _queued(bytes32 root) internal override {
        IDelegationManagerTypes.Withdrawal memory withdrawal = delegationManager.queuedWithdrawals(root);
        for (uint256 i = 0; i < withdrawal.strategies.length; ++i) {
            _entries[withdrawal.delegatedTo][withdrawal.strategies[i]].push(
                Entry(block.number, withdrawal.scaledShares[i])
            );
        }
    }

    /* AROUND EACH CALL */

    function _before(Step memory step) internal override {
        if (step.action == "slash") {
            _ledger = _stakers(true);
            for (uint256 i = 0; i < step.list.length; ++i) {
                _old[i] = _look(step, i);
            }
        } else if (step.action == "clear" || step.action == "clearByStrategy") {
            _ledger = _stakers(false);
            for (uint256 i = 0; i < step.list.length; ++i) {
                _paid[i] = _token(step.list[i]).balanceOf(_recipient(step.set));
                _pool[i] = _token(step.list[i]).balanceOf(address(step.list[i]));
            }
        }
    }

    function _after(Step memory step, bool success, bytes memory result) internal override {
        if (!success) return;
        if (step.action == "slash") {
            (uint256 id, uint256[] memory shares) = abi.decode(result, (uint256, uint256[]));
            assertEq(_stakers(true), _ledger, "invariant 1.9");
            for (uint256 i = 0; i < step.list.length; ++i) {
                _checkSlash(step, i, id, shares[i]);
            }
        } else if (step.action == "clear" || step.action == "clearByStrategy") {
            assertEq(_stakers(false), _ledger, "invariant 1.27");
            for (uint256 i = 0; i < step.list.length; ++i) {
                _checkCleared(step, i, result);
            }
        }
    }

    function _checkSlash(Step memory step, uint256 i, uint256 id, uint256 returned) private {
        Strategy memory old = _old[i];
        Strategy memory now_ = _look(step, i);
        uint256 x = old.max - now_.max;
        _takenInAll[step.operator][step.list[i]] += x;

        assertEq(old.current - now_.current, x, "invariant 2.7");
        assertEq(old.encumbered - now_.encumbered, x, "invariant 2.7");
        assertEq(old.allocatable, now_.allocatable, "invariant 2.7");
        assertEq(x, _ceil(old.current * step.amounts[i], 1e18), "invariant 2.8");

        uint256 left = old.max == 0 ? old.shares : _ceil(old.shares * now_.max, old.max);
        assertEq(now_.shares, left, "invariant 1.8, invariant 2.22");
        if (x != 0 && now_.max == 0) assertEq(now_.shares, 0, "invariant 1.8, invariant 2.26");
        assertEq(returned, old.shares - left + _fromQueue(old, now_.max), "invariant 1.24");
        assertLe(returned, old.shares + old.inQueue, "invariant 2.24");
        assertEq(
            strategyManager.getBurnOrRedistributableShares(sets[step.set], id, step.list[i]),
            returned,
            "invariant 2.23"
        );
    }

    /// @dev docs/differences.md, R4; with one entry or nothing slashed before it is what the chapter says.
    function _fromQueue(Strategy memory old, uint256 max) private pure returns (uint256) {
        uint256 x = old.scaled * old.max / 1e18;
        uint256 slack = old.max < 1e18 && old.entries > 0 ? old.entries - 1 : 0;
        uint256 kept = slack + old.scaled * max / 1e18;
        uint256 chapter = old.max == 0 ? 0 : x - _ceil(x * max, old.max);
        uint256 here = x > kept ? x - kept : 0;
        return chapter < here ? chapter : here;
    }

    function _checkCleared(Step memory step, uint256 i, bytes memory result) private {
        uint256 amount =
            step.action == "clear" ? abi.decode(result, (uint256[]))[i] : abi.decode(result, (uint256));
        assertEq(allocationManager.getRedistributionRecipient(sets[step.set]), _recipient(step.set));
        assertEq(_token(step.list[i]).balanceOf(_recipient(step.set)) - _paid[i], amount, "invariant 1.27");
        assertEq(_pool[i] - _token(step.list[i]).balanceOf(address(step.list[i])), amount, "invariant 1.27");
        assertEq(
            strategyManager.getBurnOrRedistributableShares(sets[step.set], step.amount, step.list[i]),
            0,
            "invariant 1.25"
        );
    }

    function _look(Step memory step, uint256 i) private view returns (Strategy memory look) {
        (address operator, IStrategy strategy) = (step.operator, step.list[i]);
        look.max = allocationManager.getMaxMagnitude(operator, strategy);
        look.encumbered = allocationManager.getEncumberedMagnitude(operator, strategy);
        look.allocatable = allocationManager.getAllocatableMagnitude(operator, strategy);
        look.current = allocationManager.getAllocation(operator, sets[step.set], strategy).currentMagnitude;
        look.shares = delegationManager.operatorShares(operator, strategy);
        look.inQueue = delegationManager.getSlashableSharesInQueue(operator, strategy);
        Entry[] storage entries = _entries[operator][strategy];
        for (uint256 e = entries.length; e > 0 && entries[e - 1].blockNumber + W >= block.number; --e) {
            look.scaled += entries[e - 1].scaledShares;
            ++look.entries;
        }
    }

    /// @dev Everything of the stakers that no slash and no payout may change.
    function _stakers(bool withPools) private view returns (bytes32 digest) {
        for (uint256 i = 0; i < holders.length; ++i) {
            (IStrategy[] memory held, uint256[] memory shares, uint256[] memory factors) =
                strategyManager.getDepositsWithScalingFactors(holders[i]);
            bytes32[] memory roots = delegationManager.getQueuedWithdrawalRoots(holders[i]);
            digest = keccak256(abi.encode(digest, held, shares, factors, roots));
        }
        for (uint256 j = 0; withPools && j < 3; ++j) {
            uint256 balance = _token(strategies[j]).balanceOf(address(strategies[j]));
            digest = keccak256(abi.encode(digest, strategies[j].totalShares(), balance));
        }
    }

    /* AT ALL TIMES */

    function invariant_slashing() public view {
        for (uint256 o = 0; o < 3; ++o) {
            for (uint256 j = 0; j < 3; ++j) {
                uint256 max = allocationManager.getMaxMagnitude(operators[o], strategies[j]);
                assertEq(1e18 - max, _takenInAll[operators[o]][strategies[j]], "invariant 2.10");
            }
        }
        uint256 setsPending = 0;
        for (uint256 k = 0; k < 6; ++k) {
            assertEq(allocationManager.getSlashCount(sets[k]), slashCount[k], "invariant 2.27");
            uint256[] memory ids = strategyManager.getPendingSlashIds(sets[k]);
            if (ids.length != 0) ++setsPending;
            uint256[3] memory uncleared;
            for (uint256 i = 0; i < ids.length; ++i) {
                (IStrategy[] memory list, uint256[] memory shares) =
                    strategyManager.getBurnOrRedistributableShares(sets[k], ids[i]);
                assertGt(list.length, 0, "invariant 1.25");
                assertLe(ids[i], slashCount[k], "invariant 1.25");
                for (uint256 s = 0; s < list.length; ++s) {
                    for (uint256 j = 0; j < 3; ++j) {
                        if (strategies[j] == list[s]) uncleared[j] += shares[s];
                    }
                }
            }
            for (uint256 j = 0; j < 3; ++j) {
                uint256 expected = recorded[k][strategies[j]] - cleared[k][strategies[j]];
                assertEq(uncleared[j], expected, "invariant 1.26");
            }
        }
        assertEq(strategyManager.getPendingOperatorSets().length, setsPending, "invariant 1.25");
    }

    function _token(IStrategy strategy) private view returns (IERC20) {
        return strategy.underlyingToken();
    }

    function _ceil(uint256 numerator, uint256 denominator) private pure returns (uint256) {
        return numerator / denominator + (numerator % denominator == 0 ? 0 : 1);
    }
}
