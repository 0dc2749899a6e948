// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Test} from "forge-std/Test.sol";

import {BN254} from "../../src/libraries/BN254.sol";

/// @notice The library's functions from outside, so that their reverts can be seen.
contract BN254Caller {
    function verify(
        bytes32 digest,
        BN254.G1Point memory signature,
        BN254.G1Point memory publicKey,
        BN254.G2Point memory publicKeyG2
    ) external view returns (bool) {
        return BN254.verify(digest, signature, publicKey, publicKeyG2);
    }

    function hashToG1(bytes32 digest) external view returns (BN254.G1Point memory) {
        return BN254.hashToG1(digest);
    }

    function add(BN254.G1Point memory a, BN254.G1Point memory b)
        external
        view
        returns (BN254.G1Point memory)
    {
        return BN254.add(a, b);
    }

    function mul(BN254.G1Point memory point, uint256 scalar) external view returns (BN254.G1Point memory) {
        return BN254.mul(point, scalar);
    }

    function pairingIsOne(
        BN254.G1Point memory a1,
        BN254.G2Point memory a2,
        BN254.G1Point memory b1,
        BN254.G2Point memory b2
    ) external view returns (bool) {
        return BN254.pairingIsOne(a1, a2, b1, b2);
    }

    function expMod(uint256 base, uint256 exponent) external view returns (uint256) {
        return BN254.expMod(base, exponent);
    }
}

/// @notice Expected values are @noble/curves' (scripts/bn254Vectors.ts), and those of chapter 02, Appendix A.
contract BN254Test is Test {
    struct Key {
        uint256 secret;
        BN254.G1Point g1;
        BN254.G2Point g2;
    }

    uint256 private constant FIELD =
        21888242871839275222246405745257275088696311157297823662689037894645226208583;
    uint256 private constant ORDER =
        21888242871839275222246405745257275088548364400416034343698204186575808495617;

    BN254Caller private curve = new BN254Caller();
    string private json = vm.readFile("contracts/test/keys/vectors.json");

    function _words(string memory list, uint256 index, string memory field)
        private
        view
        returns (uint256[] memory)
    {
        return vm.parseJsonUintArray(json, string.concat(".", list, "[", vm.toString(index), "].", field));
    }

    function _word(string memory list, uint256 index, string memory field) private view returns (uint256) {
        return vm.parseJsonUint(json, string.concat(".", list, "[", vm.toString(index), "].", field));
    }

    function _g1(string memory list, uint256 index, string memory field)
        private
        view
        returns (BN254.G1Point memory)
    {
        uint256[] memory words = _words(list, index, field);
        return BN254.G1Point(words[0], words[1]);
    }

    function _key(uint256 index) private view returns (Key memory) {
        uint256[] memory g2 = _words("keys", index, "g2");
        return Key(
            _word("keys", index, "secret"),
            _g1("keys", index, "g1"),
            BN254.G2Point([g2[0], g2[1]], [g2[2], g2[3]])
        );
    }

    function _assertEq(BN254.G1Point memory a, BN254.G1Point memory b) private pure {
        assertEq(a.X, b.X, "X");
        assertEq(a.Y, b.Y, "Y");
    }

    /* AGAINST NOBLE */

    function test_hashToG1() public view {
        for (uint256 i = 0; i < 10; ++i) {
            bytes32 digest = bytes32(_word("signatures", i, "digest"));
            _assertEq(curve.hashToG1(digest), _g1("signatures", i, "hashed"));
        }
    }

    function test_aDigestIsTakenModuloTheField() public view {
        _assertEq(curve.hashToG1(bytes32(FIELD)), curve.hashToG1(0));
        assertEq(curve.hashToG1(bytes32(FIELD - 1)).X, FIELD - 1, "2 is a square, so there is no way beyond");
    }

    function test_verifyAcceptsEachSignature() public view {
        for (uint256 i = 0; i < 10; ++i) {
            Key memory key = _key(_word("signatures", i, "key"));
            bytes32 digest = bytes32(_word("signatures", i, "digest"));
            assertTrue(curve.verify(digest, _g1("signatures", i, "signature"), key.g1, key.g2));
        }
    }

    function test_verifyRefusesTheSignatureOfAnother() public view {
        for (uint256 i = 4; i < 10; ++i) {
            Key memory key = _key(_word("signatures", i, "key"));
            Key memory other = _key((_word("signatures", i, "key") + 1) % 6);
            bytes32 digest = bytes32(_word("signatures", i, "digest"));
            BN254.G1Point memory signature = _g1("signatures", i, "signature");
            assertFalse(curve.verify(digest, signature, other.g1, other.g2), "both of another");
            assertFalse(curve.verify(digest, signature, key.g1, other.g2), "G2 of another");
            assertFalse(curve.verify(digest, signature, other.g1, key.g2), "G1 of another");
            assertFalse(curve.verify(keccak256(abi.encode(digest)), signature, key.g1, key.g2), "digest");
            signature.Y = FIELD - signature.Y;
            assertFalse(curve.verify(digest, signature, key.g1, key.g2), "negated");
        }
    }

    function test_addAndMul() public view {
        for (uint256 i = 0; i < 3; ++i) {
            BN254.G1Point memory a = _g1("sums", i, "a");
            _assertEq(curve.add(a, _g1("sums", i, "b")), _g1("sums", i, "sum"));
            _assertEq(curve.mul(a, _word("sums", i, "scalar")), _g1("sums", i, "product"));
        }
    }

    /// forge-config: default.fuzz.runs = 100
    function testFuzz_verifyAcceptsWhatTheSecretSigned(bytes32 digest, uint256 which) public view {
        Key memory key = _key(which % 6);
        BN254.G1Point memory signature = curve.mul(curve.hashToG1(digest), key.secret);
        assertTrue(curve.verify(digest, signature, key.g1, key.g2));
        assertFalse(curve.verify(~digest, signature, key.g1, key.g2));
    }

    function testFuzz_hashToG1IsOnTheCurve(bytes32 digest) public view {
        BN254.G1Point memory point = curve.hashToG1(digest);
        uint256 cube = mulmod(mulmod(point.X, point.X, FIELD), point.X, FIELD);
        assertEq(mulmod(point.Y, point.Y, FIELD), addmod(cube, 3, FIELD));
        assertLt(point.X, FIELD);
        assertLt(point.Y, FIELD);
    }

    /* POINTS AT INFINITY AND POINTS THAT ARE NONE */

    function test_infinityIsAPoint() public view {
        BN254.G1Point memory infinity;
        BN254.G2Point memory infinity2;
        Key memory key = _key(4);
        _assertEq(curve.add(key.g1, infinity), key.g1);
        _assertEq(curve.mul(key.g1, ORDER), infinity);
        _assertEq(curve.mul(key.g1, 0), infinity);
        assertFalse(curve.verify("digest", infinity, key.g1, key.g2));
        assertFalse(
            curve.verify("digest", curve.mul(curve.hashToG1("digest"), key.secret), key.g1, infinity2)
        );
        assertTrue(curve.pairingIsOne(infinity, key.g2, infinity, infinity2));
    }

    function test_pointsOffTheCurveAreRefused() public {
        BN254.G1Point memory off = BN254.G1Point(1, 3);
        BN254.G1Point memory one = BN254.G1Point(1, 2);
        vm.expectRevert(BN254.ECAddFailed.selector);
        curve.add(off, one);
        vm.expectRevert(BN254.ECAddFailed.selector);
        curve.add(one, off);
        vm.expectRevert(BN254.ECMulFailed.selector);
        curve.mul(off, 1);
        vm.expectRevert(BN254.ECPairingFailed.selector);
        curve.pairingIsOne(off, _key(0).g2, one, _key(0).g2);
    }

    function test_coordinatesBeyondTheFieldAreRefused() public {
        BN254.G1Point memory beyond = BN254.G1Point(FIELD + 1, 2);
        vm.expectRevert(BN254.ECAddFailed.selector);
        curve.add(beyond, BN254.G1Point(1, 2));
        vm.expectRevert(BN254.ECMulFailed.selector);
        curve.mul(beyond, 1);
    }

    function test_pointsOfG2OutsideTheGroupAreRefused() public {
        Key memory key = _key(0);
        BN254.G2Point memory off = key.g2;
        off.X[0] ^= 1;
        vm.expectRevert(BN254.ECPairingFailed.selector);
        curve.verify("digest", key.g1, key.g1, off);
        // On the twist at x = 1, but not among the ORDER points that count (noble's square root and check).
        BN254.G2Point memory outside = BN254.G2Point(
            [uint256(0), 1],
            [
                15975588672102553735566230729081043132501226101599136527557730645158523614371,
                3610091866386166428467545612961983990332663701371483510632385378352395651980
            ]
        );
        vm.expectRevert(BN254.ECPairingFailed.selector);
        curve.verify("digest", key.g1, key.g1, outside);
    }

    /// @dev Pitfall 39 of chapter 02 is absent here: see docs/differences.md.
    function test_aRefusedPointCostsLittle() public {
        Key memory key = _key(0);
        key.g2.X[0] ^= 1;
        uint256 before = gasleft();
        vm.expectRevert(BN254.ECPairingFailed.selector);
        curve.verify("digest", key.g1, key.g1, key.g2);
        assertLt(before - gasleft(), 600_000, "of which the pairing keeps 300,000");
    }

    function test_aChainWithoutModularExponentiationIsNamed() public {
        vm.mockCallRevert(address(5), bytes(""), bytes(""));
        vm.expectRevert(BN254.ExpModFailed.selector);
        curve.expMod(2, 3);
    }

    function test_expMod() public view {
        assertEq(curve.expMod(2, 10), 1024);
        assertEq(curve.expMod(FIELD - 1, 2), 1);
        assertEq(curve.expMod(3, FIELD - 1), 1, "Fermat");
    }
}
