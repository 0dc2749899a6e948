// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IEigenPod} from "../../src/interfaces/IEigenPod.sol";
import {SharedProofs} from "./SharedProofs.sol";

/// @notice Gas of multiproofs for each of 60 validators out of 2.1 million, calldata and all, against chapter 03
/// §10.1: 97.5k for a credential proof, 53k for a balance.
contract PodGasTest is SharedProofs {
    uint256 private constant COUNT = 60;
    uint256 private constant CREDENTIALS = 97_500;
    uint256 private constant CHECKPOINT = 53_000;

    function setUp() public override {
        super.setUp();
        registryLength = 2_100_000;
    }

    function _validators(bool consecutive) private returns (uint256[] memory ids) {
        ids = new uint256[](COUNT);
        uint256[] memory places = new uint256[](COUNT);
        for (uint256 i = 0; i < COUNT; ++i) {
            places[i] = uint256(keccak256(abi.encode("place", i))) % registryLength;
        }
        places = vm.sort(places);
        for (uint256 i = 0; i < COUNT; ++i) {
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

    function _credentialsAndCheckpoint(bool consecutive) private returns (uint256, uint256) {
        uint256[] memory ids = _validators(consecutive);
        _nextBlock();
        Shared memory s = _shared(ids);
        uint256 credentials = _gasOf(
            staker,
            abi.encodeCall(
                IEigenPod.verifyWithdrawalCredentialsMultiproof,
                (s.timestamp, s.stateRoot, s.indices, s.fields, s.count, s.proof)
            )
        );
        for (uint256 i = 0; i < COUNT; ++i) {
            validators[i].balance += uint64(i);
        }
        _start();
        SharedBalances memory b = _sharedBalances(ids);
        uint256 checkpoint = _gasOf(
            other,
            abi.encodeCall(
                IEigenPod.verifyCheckpointMultiproof, (b.container, b.hashes, b.chunks, b.count, b.proof)
            )
        );
        assertEq(pod.currentCheckpointTimestamp(), 0);
        return (credentials / COUNT, checkpoint / COUNT);
    }

    function test_randomPlaces() public {
        (uint256 credentials, uint256 checkpoint) = _credentialsAndCheckpoint(false);
        emit log_named_uint("credentials, random", credentials);
        emit log_named_uint("checkpoint, random", checkpoint);
        assertLe(credentials, CREDENTIALS * 52 / 100);
        assertLe(checkpoint, CHECKPOINT * 50 / 100);
    }

    function test_consecutivePlaces() public {
        (uint256 credentials, uint256 checkpoint) = _credentialsAndCheckpoint(true);
        emit log_named_uint("credentials, consecutive", credentials);
        emit log_named_uint("checkpoint, consecutive", checkpoint);
        assertLe(credentials, CREDENTIALS * 38 / 100);
        assertLe(checkpoint, CHECKPOINT * 25 / 100);
    }
}
