// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IEigenPod} from "../../src/interfaces/IEigenPod.sol";
import {SharedProofs} from "./SharedProofs.sol";

/// @notice Invariant 3.17: whatever bit of a proof, a leaf or a root is flipped, the call is refused.
abstract contract FlippedBits is SharedProofs {
    uint256[] internal ids;

    function setUp() public virtual override {
        super.setUp();
        registryLength = 30;
        ids = _at([uint40(0), 1, 5, 21, 29]);
        _nextBlock();
    }

    /// @dev The words that are hashes: neither zero nor small, as offsets, lengths and numbers are.
    function _isHash(bytes memory data, uint256 word) private pure returns (bool) {
        uint256 value;
        assembly ("memory-safe") {
            value := mload(add(add(data, 36), mul(32, word)))
        }
        return value >> 64 != 0 && uint192(value) != 0;
    }

    function _flipped(bytes memory data, uint256 seed) internal pure returns (bytes memory) {
        uint256 words = (data.length - 4) / 32;
        uint256 word = (seed >> 8) % words;
        while (!_isHash(data, word)) word = (word + 1) % words;
        data[4 + 32 * word + (seed % 256) / 8] ^= bytes1(uint8(1 << (seed % 8)));
        return data;
    }

    function _call(bytes memory data) internal returns (bool success) {
        vm.prank(staker);
        (success,) = address(pod).call(data);
    }
}

contract FlippedCredentialsTest is FlippedBits {
    bytes private single;
    bytes private shared;

    function setUp() public override {
        super.setUp();
        Credentials memory c = _credentialProofs(_idsOf(3));
        single = abi.encodeCall(
            IEigenPod.verifyWithdrawalCredentials, (c.timestamp, c.stateRoot, c.indices, c.proofs, c.fields)
        );
        Shared memory s = _shared(ids);
        shared = abi.encodeCall(
            IEigenPod.verifyWithdrawalCredentialsMultiproof,
            (s.timestamp, s.stateRoot, s.indices, s.fields, s.count, s.proof)
        );
    }

    function test_areAcceptedUnflipped() public {
        assertTrue(_call(single));
        assertTrue(_call(shared));
        assertEq(pod.activeValidatorCount(), 5);
    }

    /// forge-config: default.fuzz.runs = 2500
    function testFuzz_singleProofIsRefused(uint256 seed) public {
        assertFalse(_call(_flipped(single, seed)));
    }

    /// forge-config: default.fuzz.runs = 2500
    function testFuzz_multiproofIsRefused(uint256 seed) public {
        assertFalse(_call(_flipped(shared, seed)));
    }
}

contract FlippedBalancesTest is FlippedBits {
    bytes private single;
    bytes private shared;

    function setUp() public override {
        super.setUp();
        submitShared(_shared(ids));
        _start();
        single = _encodeCount(_idsOf(3));
        SharedBalances memory b = _sharedBalances(ids);
        shared = abi.encodeCall(
            IEigenPod.verifyCheckpointMultiproof, (b.container, b.hashes, b.chunks, b.count, b.proof)
        );
    }

    function test_areAcceptedUnflipped() public {
        assertTrue(_call(single));
        assertEq(pod.currentCheckpoint().proofsRemaining, 4);
        assertTrue(_call(shared));
        assertEq(pod.currentCheckpointTimestamp(), 0);
    }

    /// A key that the pod does not know is skipped by single proofs, so nothing is counted.
    /// forge-config: default.fuzz.runs = 2500
    function testFuzz_singleProofCountsNothing(uint256 seed) public {
        _call(_flipped(single, seed));
        assertEq(pod.currentCheckpoint().proofsRemaining, 5);
    }

    /// forge-config: default.fuzz.runs = 2500
    function testFuzz_multiproofIsRefused(uint256 seed) public {
        assertFalse(_call(_flipped(shared, seed)));
    }
}
