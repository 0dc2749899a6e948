// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IBeaconChainProofsErrors} from "../../src/interfaces/IBeaconChainProofs.sol";
import {BeaconChainProofs} from "../../src/libraries/BeaconChainProofs.sol";
import {Sha256} from "../../src/libraries/Sha256.sol";
import {Artifacts} from "../utils/Artifacts.sol";

/// @notice Known answers of chapter 03.
contract PodVectorsTest is Artifacts {
    function _repeat(bytes1 value, uint256 length) private pure returns (bytes memory data) {
        data = new bytes(length);
        for (uint256 i = 0; i < length; ++i) {
            data[i] = value;
        }
    }

    function ofEight(bytes32[] calldata fields) external view returns (bytes32) {
        return Sha256.ofEight(fields);
    }

    function fold(bytes calldata siblings, bytes32 leaf, uint256 index) external view returns (bytes32 node) {
        (node,) = Sha256.fold(siblings, leaf, index);
    }

    function requireInclusion(bytes calldata siblings, bytes32 root, uint256 index) external view {
        BeaconChainProofs.requireInclusion(siblings, root, bytes32(0), index);
    }

    /// §3.4.
    function test_littleEndian() public pure {
        assertEq(BeaconChainProofs.fromLittleEndian(bytes32(hex"0040597307000000")), 32000000000);
        assertEq(BeaconChainProofs.fromLittleEndian(bytes32(type(uint256).max)), type(uint64).max);
        assertEq(BeaconChainProofs.toLeaf(32000000000), bytes32(hex"0040597307000000"));
    }

    /// §4.4: 32, one gwei less, nothing, and 2048.
    function test_packedBalances() public pure {
        bytes32 leaf = 0x0040597307000000ff3f5973070000000000000000000000000050d6dc010000;
        assertEq(BeaconChainProofs.balanceIn(leaf, 400), 32000000000);
        assertEq(BeaconChainProofs.balanceIn(leaf, 401), 31999999999);
        assertEq(BeaconChainProofs.balanceIn(leaf, 402), 0);
        assertEq(BeaconChainProofs.balanceIn(leaf, 403), 2048000000000);
    }

    /// §4.4.
    function test_slashedValidator() public view {
        bytes32[] memory fields = new bytes32[](8);
        fields[0] = BeaconChainProofs.hashPubkey(_repeat(0x01, 48));
        assertEq(fields[0], 0x5a3a7764ba9cf1b19f5a4db8a2845ab72254d4741ff63a5b1bb4e3aec968ad07);
        fields[1] = 0x0100000000000000000000005e77861146afacba593db976ad86bab79675bc6f;
        fields[2] = bytes32(hex"0040597307000000");
        fields[3] = bytes32(hex"01");
        fields[4] = bytes32(hex"64");
        fields[5] = bytes32(hex"c8");
        fields[6] = bytes32(hex"ffffffffffffffff");
        fields[7] = bytes32(hex"ffffffffffffffff");
        assertEq(this.ofEight(fields), 0x610bc72dff075e3e308d456d050e94e3aed57c4f974c625e25881f1b27abd3b1);
    }

    /// §4.3: the first two empty subtrees, by their ends.
    function test_emptySubtrees() public view {
        bytes32 first = this.fold(abi.encodePacked(bytes32(0)), 0, 0);
        assertEq(bytes4(first), bytes4(0xf5a5fd42));
        assertEq(bytes4(this.fold(abi.encodePacked(first), first, 1)), bytes4(0xdb56114e));
    }

    /// An index with bits above the tree is refused, even if the branch is right.
    function test_indexMustLieInTheTree() public {
        bytes memory siblings = abi.encodePacked(bytes32(0));
        bytes32 root = this.fold(siblings, 0, 0);
        this.requireInclusion(siblings, root, 1);
        vm.expectRevert(IBeaconChainProofsErrors.InvalidIndex.selector);
        this.requireInclusion(siblings, root, 2);
        vm.expectRevert(IBeaconChainProofsErrors.EmptyRoot.selector);
        this.requireInclusion(siblings, 0, 2);
    }

    /// The addresses of pods hang on this: owner, EigenPodManager, and the hash of the forwarder's code.
    function test_forwarderCodeIsTheSameForEver() public view {
        if (vm.envOr("RESTACK_COVERAGE", false)) return;
        bytes32 code = keccak256(vm.getCode(_artifact("PodForwarder")));
        assertEq(code, FORWARDER);
        bytes32 salt = bytes32(uint256(uint160(0xbD0BFF833DE891aDcFF6Ee5502B23f516bECBf6F)));
        assertEq(vm.computeCreate2Address(salt, code, 0x91E677b07F7AF907ec9a428aafA9fc14a0d3A338), EXAMPLE);
    }

    bytes32 private constant FORWARDER = 0x7e4b314691d3a87f755d4e76e6ecd78f455fa7806e02c39fd76beede7f34f73f;
    address private constant EXAMPLE = 0x291f1C167077c5E12d8EC861c817b972663707c2;
}
