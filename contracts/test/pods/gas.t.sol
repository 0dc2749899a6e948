// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IEigenPod} from "../../src/interfaces/IEigenPod.sol";
import {SharedProofs} from "./SharedProofs.sol";

/// @notice Gas of multiproofs for each of 60 validators out of 2.1 million, and of the most that one transaction of
/// 131,072 bytes and 16,777,216 gas holds, calldata and all, against chapter 03 §10.1: 97.5k for a credential proof,
/// 53k for a balance.
contract PodGasTest is SharedProofs {
    uint256 private constant CREDENTIALS = 97_500;
    uint256 private constant CHECKPOINT = 53_000;

    function setUp() public override {
        super.setUp();
        registryLength = 2_100_000;
    }

    function _validators(bool consecutive, uint256 count) private returns (uint256[] memory ids) {
        ids = new uint256[](count);
        uint256[] memory places = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) {
            places[i] = uint256(keccak256(abi.encode("place", i))) % registryLength;
        }
        places = vm.sort(places);
        for (uint256 i = 0; i < count; ++i) {
            // Random places below 2.1 million, in order.
            uint256 place = consecutive ? 1_000_001 + i : places[i];
            ids[i] = _newValidator(uint40(place));
        }
    }

    /// @dev The call as a transaction of its own: what it has touched before is cold again.
    function _gasOf(address caller, bytes memory data) private returns (uint256 total) {
        uint256 zeros;
        for (uint256 i = 0; i < data.length; ++i) {
            if (data[i] == 0) ++zeros;
        }
        uint256 tokens = zeros + 4 * (data.length - zeros);
        address[9] memory cold = [
            address(pod),
            address(eigenPodManager),
            address(delegationManager),
            address(strategyManager),
            address(allocationManager),
            address(eigenPodManager.eigenPodBeacon()),
            ROOTS,
            caller,
            address(depositContract)
        ];
        (address implementation,) = eigenPodManager.podImplementation(0);
        vm.cool(implementation);
        for (uint256 i = 0; i < cold.length; ++i) {
            vm.cool(cold[i]);
        }
        vm.prank(caller);
        (bool success,) = address(pod).call(data);
        assertTrue(success);
        total = 21_000 + 4 * tokens + vm.lastCallGas().gasTotalUsed;
        uint256 floor = 21_000 + 10 * tokens;
        return total < floor ? floor : total;
    }

    function _fits(bytes memory data, uint256 gasUsed) private pure {
        assertLe(data.length, 131_072 - 300);
        assertLe(gasUsed, 16_777_216);
    }

    /* CALLS OF THEIR OWN, whose memory is given back */

    function nextBlock() external {
        _nextBlock();
    }

    function shared(uint256[] calldata ids) external view returns (Shared memory) {
        return _shared(ids);
    }

    function sharedBalances(uint256[] calldata ids) external view returns (SharedBalances memory) {
        return _sharedBalances(ids);
    }

    function _credentialGas(bool consecutive, uint256 count) private returns (uint256 each) {
        uint256[] memory ids = _validators(consecutive, count);
        this.nextBlock();
        Shared memory s = this.shared(ids);
        bytes memory data = abi.encodeCall(
            IEigenPod.verifyWithdrawalCredentialsMultiproof,
            (s.timestamp, s.stateRoot, s.indices, s.fields, s.count, s.proof)
        );
        uint256 total = _gasOf(staker, data);
        _fits(data, total);
        each = total / count;
        emit log_named_uint(consecutive ? "credentials, consecutive" : "credentials, random", each);
    }

    /// @dev Proven before, in batches that fit.
    function _checkpointGas(bool consecutive, uint256 count) private returns (uint256 each) {
        uint256[] memory ids = _validators(consecutive, count);
        this.nextBlock();
        submitShared(this.shared(ids));
        for (uint256 i = 0; i < count; ++i) {
            validators[i].balance += uint64(i);
        }
        this.nextBlock();
        vm.prank(staker);
        pod.startCheckpoint(false);
        SharedBalances memory b = this.sharedBalances(ids);
        bytes memory data = abi.encodeCall(
            IEigenPod.verifyCheckpointMultiproof, (b.container, b.hashes, b.chunks, b.count, b.proof)
        );
        uint256 total = _gasOf(other, data);
        _fits(data, total);
        assertEq(pod.currentCheckpointTimestamp(), 0);
        each = total / count;
        emit log_named_uint(consecutive ? "checkpoint, consecutive" : "checkpoint, random", each);
    }

    function test_sixtyRandomCredentials() public {
        assertLe(_credentialGas(false, 60), CREDENTIALS * 52 / 100);
    }

    function test_sixtyConsecutiveCredentials() public {
        assertLe(_credentialGas(true, 60), CREDENTIALS * 38 / 100);
    }

    function test_sixtyRandomBalances() public {
        assertLe(_checkpointGas(false, 60), CHECKPOINT * 50 / 100);
    }

    function test_sixtyConsecutiveBalances() public {
        assertLe(_checkpointGas(true, 60), CHECKPOINT * 25 / 100);
    }

    function test_mostRandomCredentials() public {
        assertLe(_credentialGas(false, 185), CREDENTIALS * 52 / 100);
    }

    function test_mostConsecutiveCredentials() public {
        assertLe(_credentialGas(true, 440), CREDENTIALS * 38 / 100);
    }

    function test_mostRandomBalances() public {
        assertLe(_checkpointGas(false, 340), CHECKPOINT * 50 / 100);
    }

    function test_mostConsecutiveBalances() public {
        assertLe(_checkpointGas(true, 1350), CHECKPOINT * 25 / 100);
    }
}
