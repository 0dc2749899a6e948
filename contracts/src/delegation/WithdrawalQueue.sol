// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {SafeCastLib} from "solady/utils/SafeCastLib.sol";
import {IDelegationManagerTypes} from "../interfaces/IDelegationManager.sol";
import {StrategyAmounts} from "../libraries/StrategyAmounts.sol";

/// @notice Queued withdrawals, one packed record each, keyed by root.
library WithdrawalQueue {
    using SafeCastLib for uint256;
    using StrategyAmounts for StrategyAmounts.List;

    /// @dev The withdrawer is always the staker and is not stored.
    struct Record {
        address staker;
        uint32 startBlock;
        /// Where the root stands in the staker's list.
        uint64 position;
        address delegatedTo;
        uint96 nonce;
        StrategyAmounts.List scaledShares;
    }

    struct Staker {
        /// Whom a staker is delegated to. An operator is delegated to itself for good: there it is its approver.
        address operatorOrApprover;
        bool isOperator;
        /// Withdrawals ever queued, which is the next nonce.
        uint40 queued;
        uint40 pending;
        mapping(uint256 position => bytes32) roots;
    }

    function rootOf(IDelegationManagerTypes.Withdrawal memory withdrawal) internal pure returns (bytes32) {
        return keccak256(abi.encode(withdrawal));
    }

    function insert(
        mapping(bytes32 root => Record) storage records,
        Staker storage staker,
        bytes32 root,
        IDelegationManagerTypes.Withdrawal memory withdrawal
    ) internal {
        uint40 position = staker.pending;
        staker.queued = uint40(withdrawal.nonce + 1);
        staker.pending = position + 1;
        staker.roots[position] = root;

        Record storage record = records[root];
        record.staker = withdrawal.staker;
        record.startBlock = withdrawal.startBlock;
        record.position = position;
        record.delegatedTo = withdrawal.delegatedTo;
        record.nonce = uint96(withdrawal.nonce);
        for (uint256 i = 0; i < withdrawal.strategies.length; ++i) {
            record.scaledShares.set(i, withdrawal.strategies[i], withdrawal.scaledShares[i]);
        }
    }

    /// @dev The last root of the staker's list takes the place of the removed one.
    function remove(
        mapping(bytes32 root => Record) storage records,
        Staker storage staker,
        bytes32 root,
        uint256 strategiesLength
    ) internal {
        Record storage record = records[root];
        uint64 position = record.position;
        uint40 last = staker.pending - 1;
        staker.pending = last;
        if (position != last) {
            bytes32 moved = staker.roots[last];
            staker.roots[position] = moved;
            records[moved].position = position;
        }
        delete staker.roots[last];

        for (uint256 i = 0; i < strategiesLength; ++i) {
            record.scaledShares.clear(i);
        }
        delete records[root].staker;
        delete records[root].startBlock;
        delete records[root].position;
        delete records[root].delegatedTo;
        delete records[root].nonce;
    }

    function isPending(mapping(bytes32 root => Record) storage records, bytes32 root)
        internal
        view
        returns (bool)
    {
        return records[root].staker != address(0);
    }

    /// @return withdrawal All zero for a root that is not pending.
    function get(mapping(bytes32 root => Record) storage records, bytes32 root)
        internal
        view
        returns (IDelegationManagerTypes.Withdrawal memory withdrawal)
    {
        Record storage record = records[root];
        withdrawal.staker = record.staker;
        withdrawal.delegatedTo = record.delegatedTo;
        withdrawal.withdrawer = record.staker;
        withdrawal.nonce = record.nonce;
        withdrawal.startBlock = record.startBlock;
        (withdrawal.strategies, withdrawal.scaledShares) = record.scaledShares.values();
    }

    function rootsOf(Staker storage staker) internal view returns (bytes32[] memory roots) {
        roots = new bytes32[](staker.pending);
        for (uint256 i = 0; i < roots.length; ++i) {
            roots[i] = staker.roots[i];
        }
    }
}
