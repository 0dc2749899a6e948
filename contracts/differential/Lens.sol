// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @notice Asks many views and hashes what they answer. A query is target, length of the calldata, calldata (whole
/// words); queries lie one after the other in memory. Everything here works above the free memory pointer and
/// leaves it where it was.
library Lens {
    /// @notice The answers of some queries, written to memory from `to` on.
    /// @return end Where the queries end.
    /// @return top Where the answers end: of each query the returned data, then a word that is 1 for success.
    function ask(uint256 position, uint256 count, uint256 to)
        internal
        view
        returns (uint256 end, uint256 top)
    {
        assembly ("memory-safe") {
            top := to
            for { let i := 0 } lt(i, count) { i := add(i, 1) } {
                let length := mload(add(position, 32))
                let success := staticcall(gas(), mload(position), add(position, 64), length, 0, 0)
                returndatacopy(top, 0, returndatasize())
                top := add(top, returndatasize())
                mstore(top, success)
                top := add(top, 32)
                position := add(position, add(64, and(add(length, 31), not(31))))
            }
            end := position
        }
    }

    /// @notice SHA-256 of all answers to two lists of queries.
    function hash(uint256 first, uint256 firstCount, uint256 second, uint256 secondCount)
        internal
        view
        returns (bytes32 digest, uint256 end)
    {
        uint256 free;
        assembly ("memory-safe") {
            free := mload(0x40)
        }
        (, uint256 top) = ask(first, firstCount, free);
        (end, top) = ask(second, secondCount, top);
        assembly ("memory-safe") {
            pop(staticcall(gas(), 2, free, sub(top, free), 0, 32))
            digest := mload(0)
        }
    }

    /// @return answers Of each query: length, returned data, success.
    function read(uint256 position, uint256 count) internal view returns (bytes memory answers, uint256 end) {
        for (uint256 i = 0; i < count; ++i) {
            bool success;
            bytes memory answer;
            assembly ("memory-safe") {
                let length := mload(add(position, 32))
                success := staticcall(gas(), mload(position), add(position, 64), length, 0, 0)
                answer := mload(0x40)
                mstore(answer, returndatasize())
                returndatacopy(add(answer, 32), 0, returndatasize())
                mstore(0x40, and(add(add(answer, returndatasize()), 95), not(31)))
                position := add(position, add(64, and(add(length, 31), not(31))))
            }
            answers = bytes.concat(answers, abi.encode(answer.length), answer, abi.encode(success));
        }
        end = position;
    }
}
