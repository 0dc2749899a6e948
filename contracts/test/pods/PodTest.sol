// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IBeaconChainProofsTypes} from "../../src/interfaces/IBeaconChainProofs.sol";
import {IEigenPod, IEigenPodTypes} from "../../src/interfaces/IEigenPod.sol";
import {CoreTest} from "../utils/CoreTest.sol";
import {BeaconTree} from "./BeaconTree.sol";

/// @notice Takes deposits without a question.
contract AnyDeposit {
    bytes public pubkey;
    bytes public credentials;
    bytes public signature;
    bytes32 public root;

    function deposit(
        bytes calldata pubkey_,
        bytes calldata credentials_,
        bytes calldata signature_,
        bytes32 root_
    ) external payable {
        (pubkey, credentials, signature, root) = (pubkey_, credentials_, signature_, root_);
    }
}

/// @notice A pod, and a beacon chain of a few validators whose state every block proves.
abstract contract PodTest is CoreTest {
    using BeaconTree for BeaconTree.State;
    using BeaconTree for BeaconTree.List;

    address internal constant ROOTS = 0x000F3df6D732807Ef1319fB7B8bB8522d0Beac02;
    uint64 internal constant FAR = type(uint64).max;

    struct Validator {
        uint40 index;
        bytes32 pubkeyHash;
        bytes32 credentials;
        uint64 effective;
        uint64 balance;
        bool slashed;
        uint64 activation;
        uint64 exit;
    }

    IEigenPod internal pod;
    AnyDeposit internal depositContract;

    /// @dev By increasing index.
    Validator[] internal validators;
    /// @dev As of the parent of the block at a time.
    mapping(uint64 timestamp => Validator[]) internal history;
    /// @dev Length of both lists.
    uint64 internal registryLength;

    /// @dev Levels of the state; override for Deneb.
    function _height() internal pure virtual returns (uint256) {
        return 6;
    }

    function _ethPOS() internal view virtual override returns (address) {
        return address(depositContract);
    }

    function setUp() public virtual override {
        depositContract = new AnyDeposit();
        super.setUp();
        vm.warp(1_700_000_003);
        vm.etch(ROOTS, hex"5f5ffd"); // no root known
        vm.prank(owner);
        eigenPodManager.setProofTimestampSetter(owner);
        vm.prank(owner);
        eigenPodManager.setPectraForkTimestamp(_height() == 6 ? 1 : FAR);
        vm.prank(staker);
        pod = IEigenPod(eigenPodManager.createPod());
        registryLength = 1000;
        _registerOperator(operator);
    }

    /* THE BEACON CHAIN */

    function _pubkey(uint256 id) internal pure returns (bytes memory) {
        return abi.encodePacked(keccak256(abi.encode("pubkey", id)), bytes16(uint128(id)));
    }

    function _credentials(uint8 prefix, address pod_) internal pure returns (bytes32) {
        return bytes32(uint256(prefix) << 248 | uint160(pod_));
    }

    /// @dev Active, of 32 ETH, with 0x01 credentials for the pod. Its place is its index over 7.
    function _newValidator() internal returns (uint256 id) {
        return _newValidator(uint40(7 * validators.length + 3));
    }

    function _newValidator(uint40 index) internal returns (uint256 id) {
        id = validators.length;
        bytes32 pubkeyHash = sha256(abi.encodePacked(_pubkey(index), bytes16(0)));
        validators.push(
            Validator(index, pubkeyHash, _credentials(1, address(pod)), 32e9, 32e9, false, 100, FAR)
        );
    }

    /// @dev What arrives in the pod does so at the end of a block, without a call.
    function _sweep(uint256 id, uint64 gweiAmount) internal {
        validators[id].balance -= gweiAmount;
        vm.deal(address(pod), address(pod).balance + uint256(gweiAmount) * 1 gwei);
    }

    function _exit(uint256 id) internal {
        validators[id].exit = 200;
        validators[id].effective = 0;
        _sweep(id, validators[id].balance);
    }

    function _slashOnBeacon(uint256 id, uint64 gweiAmount) internal {
        validators[id].slashed = true;
        validators[id].exit = 200;
        validators[id].balance -= gweiAmount;
    }

    /// @dev The next block, which knows the root of the state as it is now.
    function _nextBlock() internal returns (uint64 timestamp) {
        vm.warp(block.timestamp + 12);
        vm.roll(block.number + 1);
        timestamp = uint64(block.timestamp);
        delete history[timestamp];
        for (uint256 i = 0; i < validators.length; ++i) {
            history[timestamp].push(validators[i]);
        }
        vm.mockCall(ROOTS, abi.encode(timestamp), abi.encode(_state(timestamp).blockRoot()));
    }

    function _fields(Validator memory v) internal pure returns (bytes32[] memory fields) {
        fields = new bytes32[](8);
        fields[0] = v.pubkeyHash;
        fields[1] = v.credentials;
        fields[2] = BeaconTree.number(v.effective);
        fields[3] = v.slashed ? bytes32(uint256(1) << 248) : bytes32(0);
        fields[4] = BeaconTree.number(90);
        fields[5] = BeaconTree.number(v.activation);
        fields[6] = BeaconTree.number(v.exit);
        fields[7] = BeaconTree.number(FAR);
    }

    function _state(uint64 timestamp) internal view returns (BeaconTree.State memory state) {
        Validator[] memory list = history[timestamp];
        uint256[] memory positions = new uint256[](list.length);
        bytes32[] memory leaves = new bytes32[](list.length);
        uint256[] memory chunks = new uint256[](list.length);
        bytes32[] memory balances = new bytes32[](list.length);
        uint256 count;
        for (uint256 i = 0; i < list.length; ++i) {
            (positions[i], leaves[i]) = (list[i].index, BeaconTree.ofFields(_fields(list[i])));
            uint256 chunk = list[i].index / 4;
            if (count == 0 || chunks[count - 1] != chunk) chunks[count++] = chunk;
            balances[count - 1] |= BeaconTree.number(list[i].balance) >> 64 * (list[i].index % 4);
        }
        assembly ("memory-safe") {
            mstore(chunks, count)
            mstore(balances, count)
        }
        bytes32 salt = keccak256(abi.encode(timestamp));
        bytes32[] memory empty = BeaconTree.emptySubtrees();
        state.validators = BeaconTree.List(positions, leaves, registryLength, registryLength, 40, salt, empty);
        state.balances =
            BeaconTree.List(chunks, balances, (registryLength + 3) / 4, registryLength, 38, ~salt, empty);
        (state.validatorsRoot, state.balancesRoot) = (state.validators.root(), state.balances.root());
        state.height = _heightAt(timestamp);
        state.salt = salt;
    }

    /// @dev Override where the chain forks.
    function _heightAt(uint64) internal view virtual returns (uint256) {
        return _height();
    }

    /* PROOFS */

    function _stateRootProof(BeaconTree.State memory state)
        internal
        pure
        returns (IBeaconChainProofsTypes.StateRootProof memory)
    {
        return IBeaconChainProofsTypes.StateRootProof(state.stateRoot(), state.headerSiblings());
    }

    function _validatorProof(BeaconTree.State memory state, uint256 index)
        internal
        pure
        returns (bytes memory)
    {
        return abi.encodePacked(state.validators.siblings(index), state.stateSiblings(11));
    }

    function _containerProof(BeaconTree.State memory state)
        internal
        pure
        returns (IBeaconChainProofsTypes.BalanceContainerProof memory)
    {
        return IBeaconChainProofsTypes.BalanceContainerProof(
            state.balances.root(), abi.encodePacked(state.stateSiblings(12), state.headerSiblings())
        );
    }

    function _balanceProof(BeaconTree.State memory state, Validator memory v)
        internal
        pure
        returns (IBeaconChainProofsTypes.BalanceProof memory)
    {
        uint256 chunk = v.index / 4;
        return IBeaconChainProofsTypes.BalanceProof(
            v.pubkeyHash, state.balances.node(0, chunk), state.balances.siblings(chunk)
        );
    }

    struct Credentials {
        uint64 timestamp;
        IBeaconChainProofsTypes.StateRootProof stateRoot;
        uint40[] indices;
        bytes[] proofs;
        bytes32[][] fields;
    }

    function _credentialProofs(uint256[] memory ids) internal view returns (Credentials memory c) {
        return _credentialProofs(ids, uint64(block.timestamp));
    }

    function _credentialProofs(uint256[] memory ids, uint64 timestamp)
        internal
        view
        returns (Credentials memory c)
    {
        BeaconTree.State memory state = _state(timestamp);
        c.timestamp = timestamp;
        c.stateRoot = _stateRootProof(state);
        c.indices = new uint40[](ids.length);
        c.proofs = new bytes[](ids.length);
        c.fields = new bytes32[][](ids.length);
        for (uint256 i = 0; i < ids.length; ++i) {
            Validator memory v = history[timestamp][ids[i]];
            c.indices[i] = v.index;
            c.proofs[i] = _validatorProof(state, v.index);
            c.fields[i] = _fields(v);
        }
    }

    /* ACTIONS */

    function _submit(Credentials memory c) internal {
        vm.prank(staker);
        pod.verifyWithdrawalCredentials(c.timestamp, c.stateRoot, c.indices, c.proofs, c.fields);
    }

    function submit(Credentials memory c) external {
        _submit(c);
    }

    /// @dev In a block of its own.
    function _prove(uint256[] memory ids) internal {
        _nextBlock();
        _submit(_credentialProofs(ids));
    }

    function _prove(uint256 id) internal {
        _prove(_idsOf(id));
    }

    function prove(uint256 id) external {
        _prove(id);
    }

    /// @dev New validators, proven.
    function _proven(uint256 count) internal returns (uint256[] memory ids) {
        ids = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) {
            ids[i] = _newValidator();
        }
        _prove(ids);
    }

    function _start() internal {
        _nextBlock();
        vm.prank(staker);
        pod.startCheckpoint(false);
    }

    function start(bool revertIfNoBalance) external {
        vm.prank(staker);
        pod.startCheckpoint(revertIfNoBalance);
    }

    /// @dev Of every validator the pod knows; those that do not count are skipped by it.
    function _finish() internal {
        uint256[] memory ids = new uint256[](validators.length);
        for (uint256 i = 0; i < ids.length; ++i) {
            ids[i] = i;
        }
        _count(ids);
    }

    function finish() external {
        _finish();
    }

    function _count(uint256[] memory ids) internal {
        (bool success, bytes memory reason) = address(pod).call(_encodeCount(ids));
        if (!success) {
            assembly {
                revert(add(reason, 32), mload(reason))
            }
        }
    }

    function _encodeCount(uint256[] memory ids) internal view returns (bytes memory) {
        uint64 timestamp = pod.currentCheckpointTimestamp();
        BeaconTree.State memory state = _state(timestamp);
        IBeaconChainProofsTypes.BalanceProof[] memory proofs =
            new IBeaconChainProofsTypes.BalanceProof[](ids.length);
        for (uint256 i = 0; i < ids.length; ++i) {
            // A validator that came after the checkpoint's state was not in it.
            bool known = ids[i] < history[timestamp].length;
            proofs[i] = _balanceProof(state, known ? history[timestamp][ids[i]] : validators[ids[i]]);
        }
        return abi.encodeCall(IEigenPod.verifyCheckpointProofs, (_containerProof(state), proofs));
    }

    function _count(uint256 id) internal {
        _count(_idsOf(id));
    }

    function _checkpoint() internal {
        _start();
        if (pod.currentCheckpointTimestamp() != 0) _finish();
    }

    function _stale(uint256 id) internal {
        uint64 timestamp = _nextBlock();
        BeaconTree.State memory state = _state(timestamp);
        Validator memory v = history[timestamp][id];
        pod.verifyStaleBalance(
            timestamp,
            _stateRootProof(state),
            IBeaconChainProofsTypes.ValidatorProof(_fields(v), _validatorProof(state, v.index))
        );
    }

    function stale(uint256 id) external {
        _stale(id);
    }

    /* WHAT CAME OF IT */

    function _factor() internal view returns (uint256) {
        return eigenPodManager.beaconChainSlashingFactor(staker);
    }

    function _shares() internal view returns (uint256) {
        return uint256(eigenPodManager.podOwnerDepositShares(staker));
    }

    function _worth() internal view returns (uint256) {
        return _withdrawable(staker, BEACON);
    }

    function _info(uint256 id) internal view returns (IEigenPodTypes.ValidatorInfo memory) {
        return pod.validatorPubkeyHashToInfo(validators[id].pubkeyHash);
    }

    function _credited() internal view returns (uint256) {
        return pod.withdrawableRestakedExecutionLayerGwei();
    }

    function _idsOf(uint256 id) internal pure returns (uint256[] memory ids) {
        ids = new uint256[](1);
        ids[0] = id;
    }
}
