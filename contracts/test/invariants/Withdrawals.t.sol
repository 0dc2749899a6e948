// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IDelegationManagerTypes} from "../../src/interfaces/IDelegationManager.sol";
import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {AvsActions} from "./AvsActions.sol";

/// @notice Chapter 01 §7: withdrawals, and what all claims on a strategy come to.
contract WithdrawalInvariants is AvsActions {
    /// What the queue of an operator must hold, entry by entry.
    struct Entry {
        uint256 blockNumber;
        uint256 scaledShares;
    }

    mapping(address operator => mapping(IStrategy => Entry[])) private _entries;
    mapping(address holder => uint256) private _nonces;
    mapping(bytes32 root => bool) private _known;
    mapping(bytes32 root => bool) private _completed;
    mapping(bytes32 root => uint256[]) private _atQueueing;
    mapping(bytes32 root => uint256[]) private _atEnd;
    mapping(bytes32 root => mapping(IStrategy => uint256)) private _magnitudeAtQueueing;
    uint256[3] private _inStrategy;

    function setUp() public override {
        super.setUp();
        _stakerActions();
        _slashActions(4);
        _action(this.allocate.selector, "allocate", 1);
        _startCampaign();
    }

    function _campaign() internal pure override returns (string memory) {
        return "withdrawals";
    }

    /* AROUND EACH CALL */

    /// @dev Nonces count up, whatever has been completed in between.
    function _queued(bytes32 root) internal override {
        (IDelegationManagerTypes.Withdrawal memory withdrawal, uint256[] memory shares) =
            delegationManager.getQueuedWithdrawal(root);
        assertFalse(_known[root], "invariant 1.19");
        assertEq(withdrawal.nonce, _nonces[withdrawal.staker]++, "invariant 1.18");
        _known[root] = true;
        _atQueueing[root] = shares;
        for (uint256 i = 0; i < shares.length; ++i) {
            IStrategy strategy = withdrawal.strategies[i];
            _magnitudeAtQueueing[root][strategy] = _magnitude(withdrawal.delegatedTo, strategy);
            _entries[withdrawal.delegatedTo][strategy].push(Entry(block.number, withdrawal.scaledShares[i]));
        }
    }

    function _before(Step memory step) internal override {
        if (step.root == bytes32(0)) return;
        for (uint256 j = 0; j < 3; ++j) {
            _inStrategy[j] = step.action == "completeAsTokens"
                ? strategies[j].totalShares()
                : _shares(step.staker, strategies[j]);
        }
    }

    function _after(Step memory step, bool success, bytes memory) internal override {
        if (step.action == "roll") _noteEnds();
        if (step.root == bytes32(0) || !success) return;
        assertGt(block.number, step.amount + W, "invariant 1.19");
        assertFalse(_completed[step.root], "invariant 1.19");
        assertEq(step.caller, step.staker, "invariant 1.19");
        _completed[step.root] = true;
        uint256[] memory promised = _atQueueing[step.root];
        for (uint256 i = 0; i < step.list.length; ++i) {
            assertLe(step.amounts[i], promised[i], "invariant 1.20");
            if (_magnitude(step.operator, step.list[i]) == _magnitudeAtQueueing[step.root][step.list[i]]) {
                assertEq(step.amounts[i], promised[i], "invariant 1.20");
            }
            for (uint256 j = 0; j < 3; ++j) {
                if (strategies[j] != step.list[i]) continue;
                uint256 moved = step.action == "completeAsTokens"
                    ? _inStrategy[j] - strategies[j].totalShares()
                    : _shares(step.staker, strategies[j]) - _inStrategy[j];
                assertEq(moved, step.amounts[i], "invariant 1.21");
            }
        }
    }

    /// @dev What it is worth at the first look after the delay, which may be some slashes later.
    function _noteEnds() private {
        address holder = holders[block.number % 7];
        bytes32[] memory roots = delegationManager.getQueuedWithdrawalRoots(holder);
        for (uint256 i = 0; i < roots.length; ++i) {
            if (_atEnd[roots[i]].length != 0 || block.number <= _startBlock(roots[i]) + W) continue;
            (, _atEnd[roots[i]]) = delegationManager.getQueuedWithdrawal(roots[i]);
        }
    }

    /* AT ALL TIMES */

    function invariant_withdrawals() public view {
        uint256[3] memory claims;
        for (uint256 i = 0; i < holders.length; ++i) {
            _checkQueueOf(holders[i], claims);
            if (delegationManager.isDelegated(holders[i])) continue;
            (uint256[] memory worth,) = delegationManager.getWithdrawableShares(holders[i], strategies);
            for (uint256 j = 0; j < 3; ++j) {
                claims[j] += worth[j];
            }
        }
        for (uint256 o = 0; o < 3; ++o) {
            for (uint256 j = 0; j < 3; ++j) {
                claims[j] += delegationManager.operatorShares(operators[o], strategies[j]);
                _checkSlashable(operators[o], strategies[j]);
            }
        }
        for (uint256 j = 0; j < 3; ++j) {
            for (uint256 k = 0; k < 6; ++k) {
                claims[j] += recorded[k][strategies[j]] - cleared[k][strategies[j]];
            }
            assertLe(claims[j], strategies[j].totalShares(), "invariant 1.29, without its tolerance");
        }
    }

    function _checkQueueOf(address holder, uint256[3] memory claims) private view {
        bytes32[] memory roots = delegationManager.getQueuedWithdrawalRoots(holder);
        assertEq(delegationManager.cumulativeWithdrawalsQueued(holder), _nonces[holder], "invariant 1.18");
        uint256 seen = 0;
        for (uint256 i = 0; i < roots.length; ++i) {
            (IDelegationManagerTypes.Withdrawal memory withdrawal, uint256[] memory shares) =
                delegationManager.getQueuedWithdrawal(roots[i]);
            assertTrue(delegationManager.pendingWithdrawals(roots[i]), "invariant 1.17");
            assertTrue(_known[roots[i]] && !_completed[roots[i]], "invariant 1.17");
            assertEq(keccak256(abi.encode(withdrawal)), roots[i], "invariant 1.17");
            assertEq(withdrawal.staker, holder, "invariant 1.17");
            assertLt(withdrawal.nonce, _nonces[holder], "invariant 1.18");
            if (withdrawal.nonce < 256) {
                assertEq(seen & (1 << withdrawal.nonce), 0, "invariant 1.18");
                seen |= 1 << withdrawal.nonce;
            }
            _checkFrozen(roots[i], withdrawal.startBlock, shares);
            for (uint256 s = 0; s < shares.length; ++s) {
                for (uint256 j = 0; j < 3; ++j) {
                    if (strategies[j] == withdrawal.strategies[s]) claims[j] += shares[s];
                }
            }
        }
    }

    /// @dev Once the delay is over, no slash changes it any more.
    function _checkFrozen(bytes32 root, uint256 startBlock, uint256[] memory shares) private view {
        uint256[] storage end = _atEnd[root];
        if (end.length == 0 || block.number <= startBlock + W) return;
        for (uint256 i = 0; i < shares.length; ++i) {
            assertEq(shares[i], end[i], "invariant 1.20");
        }
    }

    /// @dev Whether completed or not: none of these can be.
    function _checkSlashable(address operator, IStrategy strategy) private view {
        Entry[] storage entries = _entries[operator][strategy];
        uint256 total = 0;
        for (uint256 i = entries.length; i > 0 && entries[i - 1].blockNumber + W >= block.number; --i) {
            total += entries[i - 1].scaledShares;
        }
        uint256 magnitude = _magnitude(operator, strategy);
        uint256 slashable = delegationManager.getSlashableSharesInQueue(operator, strategy);
        assertEq(slashable, total * magnitude / 1e18, "invariant 1.22");
        if (magnitude == 0 || total == 0) assertEq(slashable, 0, "invariant 1.23");
    }
}
