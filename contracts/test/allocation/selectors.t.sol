// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IAllocationManager} from "../../src/interfaces/IAllocationManager.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {SetKey, toSetKey} from "../../src/libraries/SetKey.sol";
import {AllocationTest} from "./AllocationTest.sol";

/// @notice Selectors, topics and keys as chapter 02 prints them.
contract AllocationSelectorsTest is AllocationTest {
    function test_everySelectorOfTheChapterIsInTheDispatchers() public {
        uint32[52] memory selectors = [
            uint32(0x36352057),
            0x952899ee,
            0x4b5046ef,
            0xadc2e3d9,
            0x6e3492b5,
            0x56c483e6,
            0xd3d96ff4,
            0xa9821821,
            0x261f84e0,
            0x3dff8e7d,
            0x32a879e4,
            0xd1a83f54,
            0x50feea20,
            0xb66bd989,
            0x6c9d7c58,
            0x957dc50b,
            0x136439dd,
            0x595c6a67,
            0xfabc1cbc,
            0x5c975abb,
            0x5ac86ab7,
            0xdf5cf723,
            0xdb4df761,
            0x4657e26a,
            0x886f1195,
            0x0b156bb6,
            0x2981eb77,
            0x7bc1ef61,
            0x67aeaa53,
            0xba1a84e5,
            0x260dc758,
            0x4177a87c,
            0x6e875dba,
            0xb2447af7,
            0x670d3ba2,
            0x79ae50cd,
            0x1352c3e6,
            0x15fe5028,
            0xc221d8ae,
            0x10e1b9b8,
            0x8ce64854,
            0x40120dab,
            0xf605ce08,
            0x6cfb4481,
            0xa9333ec8,
            0x547afb87,
            0x4a10ffe5,
            0x94d7d00c,
            0xb9fbaed1,
            0x304c10cd,
            0xd4a3fcce,
            0xd7794857
        ];
        bytes memory both =
            bytes.concat(address(allocationManager).code, allocationManager.viewImplementation().code);
        for (uint256 i = 0; i < selectors.length; ++i) {
            assertTrue(_contains(both, bytes4(selectors[i])), vm.toString(bytes32(bytes4(selectors[i]))));
        }
        uint32[6] memory more =
            [uint32(0x0f3df50e), 0xf231bd08, 0x4cfd2939, 0xdc2af692, 0x2bab2c4a, 0x2b453a9a];
        for (uint256 i = 0; i < more.length; ++i) {
            assertTrue(_contains(both, bytes4(more[i])), vm.toString(bytes32(bytes4(more[i]))));
        }
        assertFalse(_contains(both, 0xfe4b84df), "no initialize");
    }

    /// @dev As the dispatcher has it: PUSH4 and the selector (or fewer bytes, with leading zeros).
    function _contains(bytes memory code, bytes4 selector) private pure returns (bool) {
        bytes memory pattern = uint32(selector) >> 24 == 0
            ? abi.encodePacked(hex"62", uint24(uint32(selector)))
            : abi.encodePacked(hex"63", selector);
        bytes32 expected = bytes32(pattern);
        uint256 mask = ~uint256(0) << (256 - 8 * pattern.length);
        for (uint256 i = 0; i + pattern.length <= code.length; ++i) {
            bytes32 window;
            assembly ("memory-safe") {
                window := mload(add(add(code, 32), i))
            }
            if (uint256(window) & mask == uint256(expected)) return true;
        }
        return false;
    }

    function test_topicsOfTheEvents() public pure {
        assertEq(
            AllocationDelaySet.selector, 0x4e85751d6331506c6c62335f207eb31f12a61e570f34f5c17640308785c6d4db
        );
        assertEq(SlasherUpdated.selector, 0x3873f29d7a65a4d75f5ba28909172f486216a1420e77c3c2720815951a6b4f57);
        assertEq(SlasherMigrated.selector, 0xf0c8fc7d71f647bd3a88ac369112517f6a4b8038e71913f2d20f71f877dfc725);
        assertEq(
            AllocationUpdated.selector, 0x1487af5418c47ee5ea45ef4a93398668120890774a9e13487e61e9dc3baf76dd
        );
        assertEq(
            EncumberedMagnitudeUpdated.selector,
            0xacf9095feb3a370c9cf692421c69ef320d4db5c66e6a7d29c7694eb02364fc55
        );
        assertEq(
            MaxMagnitudeUpdated.selector, 0x1c6458079a41077d003c11faf9bf097e693bd67979e4e6500bac7b29db779b5c
        );
        assertEq(OperatorSlashed.selector, 0x80969ad29428d6797ee7aad084f9e4a42a82fc506dcd2ca3b6fb431f85ccebe5);
        assertEq(AVSRegistrarSet.selector, 0x2ae945c40c44dc0ec263f95609c3fdc6952e0aefa22d6374e44f2c997acedf85);
        assertEq(
            AVSMetadataURIUpdated.selector, 0xa89c1dc243d8908a96dd84944bcc97d6bc6ac00dd78e20621576be6a3c943713
        );
        assertEq(
            OperatorSetCreated.selector, 0x31629285ead2335ae0933f86ed2ae63321f7af77b4e6eaabc42c057880977e6c
        );
        assertEq(
            OperatorAddedToOperatorSet.selector,
            0x43232edf9071753d2321e5fa7e018363ee248e5f2142e6c08edd3265bfb4895e
        );
        assertEq(
            OperatorRemovedFromOperatorSet.selector,
            0xad34c3070be1dffbcaa499d000ba2b8d9848aefcac3059df245dd95c4ece14fe
        );
        assertEq(
            RedistributionAddressSet.selector,
            0x90a6fa2a9b79b910872ebca540cf3bd8be827f586e6420c30d8836e30012907e
        );
        assertEq(
            StrategyAddedToOperatorSet.selector,
            0x7ab260fe0af193db5f4986770d831bda4ea46099dc817e8b6716dcae8af8e88b
        );
        assertEq(
            StrategyRemovedFromOperatorSet.selector,
            0x7b4b073d80dcac55a11177d8459ad9f664ceeb91f71f27167bb14f8152a7eeee
        );
    }

    function test_selectorsOfTheErrors() public pure {
        assertEq(InvalidWadToSlash.selector, bytes4(0x13536031));
        assertEq(InputArrayLengthMismatch.selector, bytes4(0x43714afd));
        assertEq(InvalidAVSRegistrar.selector, bytes4(0xe8589e08));
        assertEq(InvalidStrategy.selector, bytes4(0x4e236e9a));
        assertEq(InvalidRedistributionRecipient.selector, bytes4(0xc97c347e));
        assertEq(OperatorSetAlreadyMigrated.selector, bytes4(0x25c0ba74));
        assertEq(InvalidCaller.selector, bytes4(0x48f5c3ed));
        assertEq(InvalidOperator.selector, bytes4(0xccea9e6f));
        assertEq(NonexistentAVSMetadata.selector, bytes4(0x48f7dbb9));
        assertEq(UninitializedAllocationDelay.selector, bytes4(0xfa55fc81));
        assertEq(OperatorNotSlashable.selector, bytes4(0xebbff497));
        assertEq(AlreadyMemberOfSet.selector, bytes4(0xd8d8dc4e));
        assertEq(NotMemberOfSet.selector, bytes4(0x25131d4f));
        assertEq(InvalidOperatorSet.selector, bytes4(0x7ec5c154));
        assertEq(StrategiesMustBeInAscendingOrder.selector, bytes4(0x9f1c8053));
        assertEq(StrategyAlreadyInOperatorSet.selector, bytes4(0x585cfb2f));
        assertEq(StrategyNotInOperatorSet.selector, bytes4(0x6378684e));
        assertEq(SameMagnitude.selector, bytes4(0x8c0c2f26));
        assertEq(ModificationAlreadyPending.selector, bytes4(0xd8fcbe30));
        assertEq(InsufficientMagnitude.selector, bytes4(0x6c9be0bf));
        assertEq(SlasherNotSet.selector, bytes4(0x255b0f41));
        assertEq(InvalidPermissions.selector, bytes4(0x932d94f7));
        assertEq(InputAddressZero.selector, bytes4(0x73632176));
        assertEq(CurrentlyPaused.selector, bytes4(0x840a48d5));
    }

    /// @dev §3.4, in the 192 bits the contracts store.
    function testFuzz_decodingAKeyGivesTheSetBack(address forAvs, uint32 id) public pure {
        OperatorSet memory decoded = toSetKey(forAvs, id).toOperatorSet();
        assertEq(decoded.avs, forAvs);
        assertEq(decoded.id, id);
        SetKey key = toSetKey(OperatorSet(forAvs, id));
        assertEq(key.raw(), uint192(bytes24(abi.encodePacked(forAvs, id))));
    }
}
