// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @notice The curve alt_bn128, `y^2 = x^3 + 3`, by the precompiles, and BLS signatures on it (chapter 02 §3.8).
/// @dev The precompiles refuse a coordinate of `FIELD` or more, a point off the curve and a point of G2 outside the
/// group, and then keep all gas they were given. So each call is given a fixed amount, above its price in every fork
/// so far (EIP-196 and EIP-197 before EIP-1108), and a refused point reverts with the error of the operation.
library BN254 {
    /// @notice A point of the curve over the base field. (0, 0) is the point at infinity.
    struct G1Point {
        uint256 X;
        uint256 Y;
    }

    /// @notice A point of the twist. Of each pair the imaginary coefficient comes first, as the pairing wants it.
    struct G2Point {
        uint256[2] X;
        uint256[2] Y;
    }

    /// @notice Precompile 6 refused a point.
    error ECAddFailed();
    /// @notice Precompile 7 refused a point.
    error ECMulFailed();
    /// @notice Precompile 8 refused a point.
    error ECPairingFailed();
    /// @notice Precompile 5 failed, which takes a chain without it.
    error ExpModFailed();

    /// @dev The field of the coordinates.
    uint256 private constant FIELD =
        21888242871839275222246405745257275088696311157297823662689037894645226208583;
    /// @dev The number of points.
    uint256 private constant ORDER =
        21888242871839275222246405745257275088548364400416034343698204186575808495617;
    /// @dev `(FIELD + 1) / 4`: a number to this power is its square root, if it has one.
    uint256 private constant ROOT = 0xc19139cb84c680a6e14116da060561765e05aa45a1c72a34f082305b61f3f52;

    uint256 private constant ADD_GAS = 1_000;
    uint256 private constant MUL_GAS = 50_000;
    uint256 private constant PAIRING_GAS = 300_000;

    /// @notice Whether `signature` is one over `digest` with the secret of `publicKey`, and `publicKey` and
    /// `publicKeyG2` have the same secret.
    /// @dev One pairing proves both: `gamma` mixes the two claims so that neither can be balanced against the other.
    function verify(
        bytes32 digest,
        G1Point memory signature,
        G1Point memory publicKey,
        G2Point memory publicKeyG2
    ) internal view returns (bool) {
        uint256 gamma = uint256(
            keccak256(abi.encodePacked(digest, abi.encode(publicKey, publicKeyG2, signature)))
        ) % ORDER;
        return pairingIsOne(
            add(signature, mul(publicKey, gamma)),
            negatedGeneratorG2(),
            add(hashToG1(digest), mul(G1Point(1, 2), gamma)),
            publicKeyG2
        );
    }

    /// @notice The first point at or after `digest` in the order of X, with the root that the power gives for Y.
    function hashToG1(bytes32 digest) internal view returns (G1Point memory) {
        uint256 x = uint256(digest) % FIELD;
        while (true) {
            uint256 beta = addmod(mulmod(mulmod(x, x, FIELD), x, FIELD), 3, FIELD);
            uint256 y = expMod(beta, ROOT);
            if (mulmod(y, y, FIELD) == beta) return G1Point(x, y);
            x = addmod(x, 1, FIELD);
        }
        revert(); // not reached; half of all X have a point
    }

    /// @notice The sum of two points.
    function add(G1Point memory a, G1Point memory b) internal view returns (G1Point memory) {
        (bool success, bytes memory result) = address(6).staticcall{gas: ADD_GAS}(abi.encode(a, b));
        require(success && result.length == 64, ECAddFailed());
        return abi.decode(result, (G1Point));
    }

    /// @notice `scalar` times a point.
    function mul(G1Point memory point, uint256 scalar) internal view returns (G1Point memory) {
        (bool success, bytes memory result) = address(7).staticcall{gas: MUL_GAS}(abi.encode(point, scalar));
        require(success && result.length == 64, ECMulFailed());
        return abi.decode(result, (G1Point));
    }

    /// @notice Whether `e(a1, a2) * e(b1, b2) == 1`.
    function pairingIsOne(G1Point memory a1, G2Point memory a2, G1Point memory b1, G2Point memory b2)
        internal
        view
        returns (bool)
    {
        (bool success, bytes memory result) =
            address(8).staticcall{gas: PAIRING_GAS}(abi.encode(a1, a2, b1, b2));
        require(success && result.length == 32, ECPairingFailed());
        return abi.decode(result, (bool));
    }

    /// @notice `base` to the power `exponent` in the field of the coordinates.
    function expMod(uint256 base, uint256 exponent) internal view returns (uint256) {
        (bool success, bytes memory result) =
            address(5).staticcall(abi.encode(32, 32, 32, base, exponent, FIELD));
        require(success && result.length == 32, ExpModFailed());
        return abi.decode(result, (uint256));
    }

    /// @notice The inverse of the generator of G2.
    function negatedGeneratorG2() internal pure returns (G2Point memory) {
        return G2Point(
            [
                11559732032986387107991004021392285783925812861821192530917403151452391805634,
                10857046999023057135944570762232829481370756359578518086990519993285655852781
            ],
            [
                17805874995975841540914202342111839520379459829704422454583296818431106115052,
                13392588948715843804641432497768002650278120570034223513918757245338268106653
            ]
        );
    }
}
