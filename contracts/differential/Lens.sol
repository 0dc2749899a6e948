// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @notice Asks many views and hashes what they answer. A query is target, length of the calldata, calldata (whole
/// words); queries lie one after the other in memory. Everything here works above the free memory pointer and
/// leaves it where it was.
library Lens {
    /// @return digest Hash of the hashes of the answers: returned data, then a word that is 1 for success.
    /// @return end Where the queries end.
    function hash(uint256 position, uint256 count, bytes32 seed)
        internal
        view
        returns (bytes32 digest, uint256 end)
    {
        assembly ("memory-safe") {
            let hashes := mload(0x40)
            let answer := add(hashes, mul(add(count, 1), 32))
            mstore(hashes, seed)
            let next := add(hashes, 32)
            for { let i := 0 } lt(i, count) { i := add(i, 1) } {
                let length := mload(add(position, 32))
                let success := staticcall(gas(), mload(position), add(position, 64), length, 0, 0)
                returndatacopy(answer, 0, returndatasize())
                mstore(add(answer, returndatasize()), success)
                mstore(next, keccak256(answer, add(returndatasize(), 32)))
                next := add(next, 32)
                position := add(position, add(64, and(add(length, 31), not(31))))
            }
            digest := keccak256(hashes, sub(next, hashes))
            end := position
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
