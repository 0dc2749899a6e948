// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @notice The beacon chain's deposit contract for local networks: its public interface, checks and tree. It has no
/// constructor, so its code can be placed at any address.
contract DepositContract {
    /// @notice A deposit was accepted; `amount` (gwei) and `index` are 8 bytes, little-endian.
    event DepositEvent(
        bytes pubkey, bytes withdrawal_credentials, bytes amount, bytes signature, bytes index
    );

    uint256 private constant DEPTH = 32;

    bytes32[DEPTH] private _branch;
    uint64 private _count;

    /// @notice Deposits the value for a validator with `pubkey` of 48, `withdrawal_credentials` of 32 and
    /// `signature` of 96 bytes.
    /// @param deposit_data_root Root of the deposit as an SSZ container, which guards against typing errors.
    function deposit(
        bytes calldata pubkey,
        bytes calldata withdrawal_credentials,
        bytes calldata signature,
        bytes32 deposit_data_root
    ) external payable {
        require(pubkey.length == 48, "Deposit: the public key must have 48 bytes");
        require(withdrawal_credentials.length == 32, "Deposit: the credentials must have 32 bytes");
        require(signature.length == 96, "Deposit: the signature must have 96 bytes");
        require(msg.value >= 1 ether, "Deposit: at least 1 ETH is needed");
        require(msg.value % 1 gwei == 0, "Deposit: the value must be whole gwei");
        require(msg.value / 1 gwei <= type(uint64).max, "Deposit: the value is too high");
        bytes memory amount = _littleEndian(uint64(msg.value / 1 gwei));
        require(
            _depositRoot(pubkey, withdrawal_credentials, signature, amount) == deposit_data_root,
            "Deposit: the root is not that of the deposit's data"
        );
        require(_count < type(uint32).max, "Deposit: the tree is full");

        emit DepositEvent(pubkey, withdrawal_credentials, amount, signature, _littleEndian(_count));
        _insert(deposit_data_root);
    }

    /// @notice Root of all deposits, with their number mixed in.
    function get_deposit_root() external view returns (bytes32 root) {
        bytes32 zero;
        uint256 size = _count;
        for (uint256 level; level < DEPTH; ++level) {
            root = size & 1 == 1 ? _hash(_branch[level], root) : _hash(root, zero);
            zero = _hash(zero, zero);
            size >>= 1;
        }
        return sha256(bytes.concat(root, _littleEndian(_count), bytes24(0)));
    }

    /// @notice Number of deposits as 8 bytes, little-endian.
    function get_deposit_count() external view returns (bytes memory) {
        return _littleEndian(_count);
    }

    /// @notice ERC-165: this interface, and that of ERC-165 itself.
    function supportsInterface(bytes4 interfaceId) external pure returns (bool) {
        return interfaceId == 0x01ffc9a7
            || interfaceId
                == this.deposit.selector ^ this.get_deposit_root.selector ^ this.get_deposit_count.selector;
    }

    /// @dev Keeps, for each level, the last complete left node.
    function _insert(bytes32 node) private {
        uint256 size = ++_count;
        uint256 level;
        for (; size & 1 == 0; size >>= 1) {
            node = _hash(_branch[level++], node);
        }
        _branch[level] = node;
    }

    function _depositRoot(
        bytes calldata pubkey,
        bytes calldata credentials,
        bytes calldata signature,
        bytes memory amount
    ) private pure returns (bytes32) {
        bytes32 key = sha256(bytes.concat(pubkey, bytes16(0)));
        bytes32 signed = _hash(sha256(signature[:64]), sha256(bytes.concat(signature[64:], bytes32(0))));
        return _hash(_hash(key, bytes32(credentials)), sha256(bytes.concat(amount, bytes24(0), signed)));
    }

    function _littleEndian(uint64 value) private pure returns (bytes memory text) {
        text = new bytes(8);
        for (uint256 i; i < 8; ++i) {
            text[i] = bytes1(uint8(value >> (8 * i)));
        }
    }

    function _hash(bytes32 left, bytes32 right) private pure returns (bytes32) {
        return sha256(bytes.concat(left, right));
    }
}
